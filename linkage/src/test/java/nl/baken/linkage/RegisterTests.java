package nl.baken.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RegisterTests {

    private final People people = new People(2);
    private final List<Description> records =
            IntStream.range(0, 2_000).mapToObj(it -> people.person()).toList();

    @Test
    void findsSomebodyWhoIsRegisteredAgain() {
        Batch batch = new Batch();
        records.forEach(batch::add);
        Register register = batch.register(Kind.PERSON);

        long found = IntStream.range(0, 200)
                .filter(it -> register.find(people.again(records.get(it))).stream()
                        .limit(1)
                        .anyMatch(hit -> hit.record() == it))
                .count();

        assertThat(found).isGreaterThan(190);
        assertThat(register.find(Description.empty())).isEmpty();
    }

    @Test
    void findsTheSameByWhatABatchLearned() {
        Batch batch = new Batch();
        records.forEach(batch::add);
        batch.add(people.again(records.getFirst()));

        assertThat(batch.link().register().find(records.getFirst()).getFirst().record())
                .isZero();
    }
}
