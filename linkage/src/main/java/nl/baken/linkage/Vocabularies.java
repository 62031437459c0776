package nl.baken.linkage;

import java.io.Serializable;
import java.util.stream.Stream;

/** The vocabulary of each domain: how rare each text is. */
public final class Vocabularies implements Serializable {

    private final Vocabulary[] all =
            Stream.of(Domain.values()).map(it -> new Vocabulary()).toArray(Vocabulary[]::new);

    /** Takes how often a text occurs among all records; what occurs once or twice is only counted. */
    public Vocabularies add(Occurrence occurrence) {
        all[occurrence.domain()].add(occurrence);
        return this;
    }

    /** Takes what others took, of other texts. */
    public Vocabularies addAll(Vocabularies others) {
        for (int domain = 0; domain < all.length; domain++) {
            all[domain].addAll(others.all[domain]);
        }
        return this;
    }

    Vocabulary of(Domain domain) {
        return all[domain.index()];
    }

    void clear() {
        Stream.of(all).forEach(Vocabulary::clear);
    }

    /** Turns counts into rarities, when all are taken. */
    public void weigh() {
        Stream.of(all).forEach(Vocabulary::weigh);
    }
}
