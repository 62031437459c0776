package nl.baken.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ServerLogTests {

    @Test
    void tellsEachStatementWithItsValuesAlsoWhenTwoConnectionsTalkAtOnce() {
        List<Statement> told = ServerLog.statements("""
                <71 baken_app> LOG:  duration: 0.020 ms  parse S_1: select 1
                <71 baken_app> LOG:  duration: 0.123 ms  execute S_1: select a
                \tfrom b where c = $1 and d = $2
                <72 baken_door> LOG:  duration: 0.010 ms  execute <unnamed>: update s set t = $1
                <71 baken_app> DETAIL:  Parameters: $1 = 'O''Hara, $2 = x', $2 = NULL
                <72 baken_door> DETAIL:  Parameters: $1 = '3'
                <71 baken_app> LOG:  duration: 0.001 ms  execute S_2: COMMIT
                """);

        assertThat(told).hasSize(3);
        assertThat(told.getFirst().sql()).isEqualTo("select a\nfrom b where c = $1 and d = $2");
        assertThat(told.getFirst().jdbc()).isEqualTo("select a\nfrom b where c = ? and d = ?");
        assertThat(told.getFirst().values()).containsExactly("O'Hara, $2 = x", null);
        assertThat(told.get(1).role()).isEqualTo("baken_door");
        assertThat(told.get(1).values()).containsExactly("3");
        assertThat(told.getLast().ends()).isTrue();
    }
}
