package nl.baken.deadlines;

import static java.util.Objects.requireNonNull;

import java.time.DayOfWeek;

/** Why nobody works on a day. */
public sealed interface Closing {

    /** Saturday and Sunday (Algemene termijnenwet, art. 1). */
    record Weekend(DayOfWeek day) implements Closing {}

    /** A holiday of the law (Algemene termijnenwet, art. 3, first and second paragraph). */
    record Holiday(Feast feast) implements Closing {}

    /** A day that a royal decree made equal to a holiday (Algemene termijnenwet, art. 3, third paragraph). */
    record Decreed(String name, String source) implements Closing {

        public Decreed {
            requireNonNull(name, "name is null");
            requireNonNull(source, "source is null");
            if (name.isBlank() || source.isBlank()) {
                throw new IllegalArgumentException("a decreed day has a name and a source");
            }
        }
    }
}
