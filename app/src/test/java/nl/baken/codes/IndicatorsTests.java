package nl.baken.codes;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.transaction.annotation.Transactional;

@ApplicationModuleTest
class IndicatorsTests {

    private final Indicators indicators;
    private final CodeLists lists;
    private final JdbcClient jdbc;

    @Autowired
    IndicatorsTests(Indicators indicators, CodeLists lists, JdbcClient jdbc) {
        this.indicators = indicators;
        this.lists = lists;
        this.jdbc = jdbc;
    }

    @Test
    void namesSixToEightIndicatorsPerFormOfExploitation() {
        assertThat(indicators.of("2026-1").stream().collect(groupingBy(Indicator::exploitation, counting())))
                .containsOnlyKeys("GENERAL", "SEXUAL", "LABOUR", "CRIMINAL", "SERVITUDE", "FORCED_MARRIAGE", "BEGGING")
                .allSatisfy((form, count) -> assertThat(count).isBetween(6L, 8L));
    }

    @Test
    void pointsOnlyToFormsThatExist() {
        assertThat(indicators.of("2026-1"))
                .allSatisfy(indicator -> assertThat(indicator.exploitation())
                        .matches(form -> form.equals(Indicator.GENERAL)
                                || lists.find(CodeList.EXPLOITATION, form).isPresent()));
    }

    @Test
    @Transactional
    void keepsOldVersionsReadableWhenANewerOneComes() {
        jdbc.sql("""
                        insert into codes.indicator (version, code, exploitation, label_nl, label_en, position)
                        values ('2099-1', 'GENERAL_NEW', 'GENERAL', 'Nieuw', 'New', 1)
                        """).update();
        Indicators reread = new Indicators(jdbc);

        assertThat(reread.currentVersion()).isEqualTo("2099-1");
        assertThat(reread.current()).extracting(Indicator::code).containsExactly("GENERAL_NEW");
        assertThat(reread.find("2026-1", "SEXUAL_EARNINGS_TAKEN")).isPresent();
        assertThatIllegalArgumentException().isThrownBy(() -> reread.of("1999-1"));
    }

    @Test
    void refusesAnIndicatorOfAnotherForm() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Indicator("2026-1", "LABOUR_X", "SEXUAL", "Nieuw", "New"));
    }
}
