package nl.baken.legal;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import nl.baken.platform.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

/** The terms of the law, worked out by hand: Wmo 5.3.4, Jeugdwet 7.3.8, WGS 1.8(7), BGS 1.16, Selectielijst 2020. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class RetentionTermTests {

    @ParameterizedTest(name = "{0} {1}, first {2}, last {3}, closed {4}: due {5}, from {6}")
    @CsvSource(
            nullValues = "-",
            value = {
                "A, CASE, 2004-03-01, 2011-06-15, 2010-01-01, 2026-06-15, 2026-06-16",
                "A, CASE, 2004-03-01, 2011-06-15, -, -, -",
                "A, CASE, 2008-02-29, 2008-02-29, 2008-02-29, 2023-02-28, 2023-03-01",
                "A, YOUTH, 2004-03-01, 2011-06-15, 2010-01-01, 2031-06-15, 2031-06-16",
                "A, REFUSED, 2026-01-05, 2026-01-10, 2026-01-10, 2026-02-21, 2026-02-22",
                "B, CASE, 2025-03-03, 2028-01-01, -, 2030-03-03, 2030-02-03",
                "B, CASE, 2025-03-03, 2028-01-01, 2028-01-01, 2030-03-03, 2028-01-01",
                "B, CASE, 2028-02-29, 2028-02-29, -, 2033-02-28, 2033-01-28",
                "B, REFUSED, 2026-01-05, 2026-01-10, 2026-01-10, 2026-01-10, 2025-12-10",
                "C, CASE, 2025-03-03, 2028-01-01, -, 2030-03-03, 2030-02-03",
                "D, CASE, 2020-01-01, 2021-05-05, 2021-06-06, 2026-06-06, 2026-06-07",
                "E, CASE, 2020-01-01, 2021-05-05, 2021-06-06, 2021-06-06, 2021-05-06"
            })
    void aClockEndsWhereTheLawSays(
            String regime, String sort, String first, String last, String closed, String due, String from)
            throws SQLException {
        try (Connection owner = TestDatabase.connectAsOwner();
                PreparedStatement query = owner.prepareStatement(
                        "select due::text, from_on::text from legal.clock(?, ?, ?, ?::date, ?::date, ?::date)")) {
            query.setObject(1, UUID.randomUUID());
            query.setString(2, regime);
            query.setString(3, sort);
            query.setString(4, first);
            query.setString(5, last);
            query.setString(6, closed);
            ResultSet row = query.executeQuery();
            assertThat(row.next()).isTrue();
            assertThat(row.getString(1)).isEqualTo(due);
            assertThat(row.getString(2)).isEqualTo(from);
            assertThat(row.next()).as("one term and not two").isFalse();
        }
    }

    @Test
    void everyRegimeHasATermTodayForACaseAndForWhatWasNotTakenUp() throws SQLException {
        try (Connection owner = TestDatabase.connectAsOwner();
                ResultSet row = owner.createStatement().executeQuery("""
                        select count(*) from legal.regime r
                        cross join (values ('CASE'), ('REFUSED')) c (class)
                        where r.valid_from <= current_date and (r.valid_until is null or r.valid_until > current_date)
                          and (select count(*) from legal.retention t
                               where t.regime = r.regime and t.class = c.class and t.valid_from <= current_date
                                 and (t.valid_until is null or t.valid_until > current_date)) <> 1
                        """)) {
            row.next();
            assertThat(row.getInt(1)).isZero();
        }
    }
}
