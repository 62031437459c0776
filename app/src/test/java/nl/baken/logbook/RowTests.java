package nl.baken.logbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A line is read whatever somebody made of it. */
class RowTests {

    private static final Instant AT = Instant.parse("2026-03-01T10:15:30.123456Z");

    @ParameterizedTest
    @EnumSource
    void whenItWasIsReadFromWhatWasWrittenAndFromWhatTheDatabaseGives(Log log) {
        assertThat(row(log, log.moment(), AT).moment(log)).isEqualTo(AT);
        assertThat(row(log, log.moment(), Timestamp.from(AT)).moment(log)).isEqualTo(AT);
    }

    @ParameterizedTest
    @EnumSource
    void whatIsNoMomentWasLongAgo(Log log) {
        assertThat(row(log, log.moment(), null).moment(log)).isEqualTo(Instant.EPOCH);
        assertThat(row(log, log.moment(), "yesterday").moment(log)).isEqualTo(Instant.EPOCH);
    }

    @Test
    void aLineWithoutNumberOrPlaceIsNamedByNought() {
        Row numbered = row(Log.ACTS, "id", 12L);

        assertThat(List.of(numbered.id(), numbered.place())).containsExactly(12L, 0L);
        assertThat(row(Log.ACTS, "id", "twelve").id()).isZero();
        assertThat(new Row(numbered.columns(), Mark.NONE, 7L, Mark.NONE).place())
                .isEqualTo(7);
    }

    private static Row row(Log log, String column, @Nullable Object value) {
        List<@Nullable Object> columns =
                new ArrayList<>(Collections.nCopies(log.columns().size(), null));
        columns.set(log.columns().indexOf(column), value);
        return new Row(columns, Mark.NONE, null, Mark.NONE);
    }
}
