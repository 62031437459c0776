package nl.baken.rights;

import static java.util.Objects.requireNonNull;

/** Who may ask about somebody of an age, as the law of a setting has it. */
record Standing(String regime, Asks asks, String article) {

    Standing {
        requireNonNull(asks, "asks is null");
        if (regime.isBlank() || article.isBlank()) {
            throw new IllegalArgumentException("a standing rests on an article of a setting");
        }
    }

    /** The representative instead of the person, both beside one another, or the person alone. */
    enum Asks {
        REPRESENTATIVE,
        BOTH,
        PERSON
    }
}
