package nl.baken.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BatchTests {

    private static final List<Description> RECORDS = new People(1).registeredTwice(1_000);

    private static final Links LINKS = link(RECORDS);
    private static final Clusters CLUSTERS = LINKS.clusters();

    private static Links link(List<Description> records) {
        Batch batch = new Batch();
        records.forEach(batch::add);
        return batch.link();
    }

    @Test
    void findsWhoIsRegisteredTwiceWithoutBeingToldWhoIs() {
        long found = IntStream.range(0, 1_000)
                .filter(it -> CLUSTERS.of(2 * it) == CLUSTERS.of(2 * it + 1))
                .count();

        assertThat(found).isGreaterThan(970);
        assertThat(LINKS.likely())
                .filteredOn(it -> it.first() / 2 != it.second() / 2)
                .hasSizeLessThan(5);
    }

    @Test
    void findsTheSameToTheBitWheneverItIsAsked() {
        Links again = link(RECORDS);

        assertThat(again.all().toList()).isEqualTo(LINKS.all().toList());
        assertThat(again.model().text()).isEqualTo(LINKS.model().text());
    }

    @Test
    void givesReasonsThatAddUpToTheScore() {
        assertThat(LINKS.all())
                .allSatisfy(link -> assertThat(
                                LINKS.why(link.first(), link.second()).score())
                        .isEqualTo(link.score()));
    }

    @Test
    void comparesNobodyWithinASourceThatHasNobodyTwice() {
        Batch batch = new Batch();
        batch.newSource();
        RECORDS.subList(0, 100).forEach(batch::add);
        batch.newSource();
        RECORDS.subList(100, 200).forEach(batch::add);

        assertThat(batch.link().likely()).isEmpty();
    }

    @Test
    void takesAClusterApartAndKeepsItAsItWas() {
        int record = LINKS.likely().findFirst().orElseThrow().first();
        int other = CLUSTERS.members(record).getLast();

        Clusters apart = CLUSTERS.without(record, other);

        assertThat(apart.of(record)).isNotEqualTo(apart.of(other));
        assertThat(CLUSTERS.of(record)).isEqualTo(CLUSTERS.of(other));
    }

    @Test
    void linksNothingToNothing() {
        assertThat(link(List.of()).likely()).isEmpty();
        assertThat(link(List.of(Description.empty(), Description.empty())).likely())
                .isEmpty();
    }
}
