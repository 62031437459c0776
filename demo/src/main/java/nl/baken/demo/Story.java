package nl.baken.demo;

import java.time.LocalDateTime;
import java.util.function.Consumer;

/** One story of the programme: when it begins, the chance in it, and what happens. */
record Story(LocalDateTime start, Chance chance, Consumer<Play> course) {}
