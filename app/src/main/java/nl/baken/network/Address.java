package nl.baken.network;

import java.time.LocalDate;
import java.util.UUID;

/** That the address of a shelter is known, and since when: what it is is not in here. */
record Address(UUID id, LocalDate since) {}
