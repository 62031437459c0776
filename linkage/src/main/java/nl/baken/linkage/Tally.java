package nl.baken.linkage;

import java.util.List;
import java.util.stream.Stream;

/** Counts the texts of some of all records, each once for an entity: what is counted here and there adds up. */
public final class Tally {

    private final Vocabularies vocabularies = new Vocabularies();
    private final Intake intake = new Intake(vocabularies);
    private final Census census = new Census(vocabularies);

    /** Takes all records of one entity. */
    public void count(List<Description> entity) {
        census.count(entity.stream().map(intake::profile).toList());
    }

    /** What was counted until now. */
    public Stream<Occurrence> occurrences() {
        return Stream.of(Domain.values())
                .flatMap(domain -> vocabularies.of(domain).occurrences(domain));
    }
}
