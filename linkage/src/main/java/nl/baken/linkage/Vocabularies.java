package nl.baken.linkage;

import java.util.stream.Stream;

/** The vocabulary of each domain. */
final class Vocabularies {

    private final Vocabulary[] all =
            Stream.of(Domain.values()).map(it -> new Vocabulary()).toArray(Vocabulary[]::new);

    Vocabulary of(Domain domain) {
        return all[domain.index()];
    }

    void clear() {
        Stream.of(all).forEach(Vocabulary::clear);
    }

    void weigh() {
        Stream.of(all).forEach(Vocabulary::weigh);
    }
}
