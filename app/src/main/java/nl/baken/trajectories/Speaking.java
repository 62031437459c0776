package nl.baken.trajectories;

import static java.util.Objects.requireNonNull;

import nl.baken.dossiers.Answer;

/**
 * How somebody is spoken with.
 *
 * @param language a code of LANGUAGE
 * @param needed whether it takes an interpreter
 * @param sex whom the person wants as interpreter: a code of INTERPRETER_SEX
 */
public record Speaking(String language, Answer needed, String sex, String said) {

    public Speaking {
        requireNonNull(needed, "needed is null");
        requireNonNull(said, "said is null");
        if (language.isBlank() || sex.isBlank()) {
            throw new IllegalArgumentException("somebody is spoken with in a language");
        }
    }

    /** Tells nothing: a language can tell who somebody is. */
    @Override
    public String toString() {
        return "Speaking[]";
    }
}
