package nl.baken.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TallyTests {

    private final List<Description> records = new People(9).registeredTwice(500);

    private static Stream<Occurrence> counted(List<Description> records) {
        Tally tally = new Tally();
        records.forEach(it -> tally.count(List.of(it)));
        return tally.occurrences();
    }

    @Test
    void whatIsCountedInPartsIsAsRareAsWhatIsCountedAtOnce() {
        Map<String, Occurrence> sums = new HashMap<>();
        Stream.of(records.subList(0, 300), records.subList(300, records.size()))
                .flatMap(TallyTests::counted)
                .forEach(it -> sums.merge(it.domain() + it.text(), it, TallyTests::sum));
        Vocabularies some = new Vocabularies();
        Vocabularies others = new Vocabularies();
        sums.values().forEach(it -> (it.text().length() % 2 == 0 ? some : others).add(it));
        some.addAll(others).weigh();

        Vocabularies all = new Vocabularies();
        Intake intake = new Intake(all);
        Census census = new Census(all);
        records.forEach(it -> census.count(List.of(intake.profile(it))));
        all.weigh();

        assertThat(counted(records))
                .hasSizeGreaterThan(500)
                .allSatisfy(it -> assertThat(rarity(some, it)).isEqualTo(rarity(all, it)));
        assertThat(some.of(Domain.FAMILY).unusual())
                .isEqualTo(all.of(Domain.FAMILY).unusual());
    }

    private static Occurrence sum(Occurrence a, Occurrence b) {
        return new Occurrence(a.domain(), a.text(), a.times() + b.times());
    }

    private static int rarity(Vocabularies vocabularies, Occurrence occurrence) {
        return vocabularies
                .of(List.of(Domain.values()).get(occurrence.domain()))
                .rarityOf(occurrence.text());
    }
}
