package nl.baken.dossiers;

import java.time.LocalDateTime;
import java.util.Optional;
import java.util.UUID;
import nl.baken.access.PersonId;
import nl.baken.vault.SealedText;

/** That somebody opened whereabouts: who, when and why; seen as soon as a colleague of the holding post looked at it. */
record Unsealing(UUID id, PersonId by, LocalDateTime at, String reason, SealedText said, Optional<PersonId> seenBy) {}
