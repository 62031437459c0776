package nl.baken.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SampleTests {

    private static final String SIGNAL = "0b0e7c1e-7c55-4d1e-9d0f-111111111111";
    private static final String TRACE = "0b0e7c1e-7c55-4d1e-9d0f-222222222222";
    private static final String PERSON = "0b0e7c1e-7c55-4d1e-9d0f-333333333333";

    @Test
    void whatAnErrandMadeUpIsMadeUpAnewAndWhatItFoundIsNot() {
        Sample sample = Sample.of(
                List.of(
                        statement("select * from signals.signal where id = $1", SIGNAL),
                        statement("insert into logbook.reading values ($1, $2, $3)", TRACE, PERSON, SIGNAL),
                        statement("select $1", TRACE)),
                Set.of(PERSON),
                false);

        List<Statement> anew = sample.anew();

        assertThat(anew.getFirst().values()).containsExactly(SIGNAL);
        assertThat(anew.get(1).values()).doesNotContain(TRACE).contains(PERSON, SIGNAL);
        assertThat(anew.get(2).values()).containsExactly(anew.get(1).values().getFirst());
    }

    @Test
    void aNumberStaysANumber() {
        Sample sample = Sample.of(List.of(statement("insert into signal values ($1)", "S-7K3M-9Q2")), Set.of(), true);

        assertThat(sample.anew().getFirst().values())
                .doesNotContain("S-7K3M-9Q2")
                .allMatch(number -> number != null && number.matches("S-[0-9A-Z]{4}-[0-9A-Z]{3}"));
    }

    private static Statement statement(String sql, String... values) {
        return new Statement("1", "baken_app", sql, List.of(values));
    }
}
