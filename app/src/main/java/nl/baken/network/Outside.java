package nl.baken.network;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** That the other region uses a place, and by what day somebody asks whether it still does; nothing about whom. */
record Outside(
        UUID id,
        Fraction part,
        LocalDate from,
        LocalDate until,
        @Nullable LocalDate ended) {}
