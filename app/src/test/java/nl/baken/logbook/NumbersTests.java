package nl.baken.logbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import nl.baken.platform.SmallDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class NumbersTests {

    @Test
    void eachNodeHasABlockOfItsOwnAndAsksForAnotherWhenItIsUsedUp() {
        try (SmallDatabase database = SmallDatabase.of("codes", "access", "vault", "logbook")) {
            Numbers one = new Numbers(database.door());
            Numbers other = new Numbers(database.door());
            long first = one.next();

            assertThat(other.next()).isEqualTo(first + Numbers.BLOCK);
            assertThat(some(one, Numbers.BLOCK - 1))
                    .isEqualTo(LongStream.range(first + 1, first + Numbers.BLOCK)
                            .boxed()
                            .toList());
            assertThat(some(one, 2)).containsExactly(first + 2L * Numbers.BLOCK, first + 2L * Numbers.BLOCK + 1);
            assertThat(JdbcClient.create(database.owner())
                            .sql("select last_value from logbook.number")
                            .query(Long.class)
                            .single())
                    .as("asked three times")
                    .isEqualTo(first + 2L * Numbers.BLOCK);
        }
    }

    private static List<Long> some(Numbers numbers, int times) {
        return LongStream.range(0, times).map(time -> numbers.next()).boxed().toList();
    }
}
