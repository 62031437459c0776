package nl.baken.dossiers;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A field that a browser left out reads as an empty one. */
final class Blank {

    private Blank() {}

    static String orText(@Nullable String text) {
        return Optional.ofNullable(text).orElse("");
    }
}
