package nl.baken.linkage;

import java.io.Serializable;

/** How many entities have a text in a domain, by its number; without a text, how many have anything there. */
public record Occurrence(int domain, String text, long times) implements Serializable {

    public Occurrence {
        if (times < 1) {
            throw new IllegalArgumentException("what occurs, occurs once at least, not " + times + " times");
        }
    }
}
