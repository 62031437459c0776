package nl.baken.linking;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import nl.baken.platform.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Isolated;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Whoever starts Baken hears it when records have traces of an older version, or none. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ExtendWith(OutputCaptureExtension.class)
@Isolated("no round came to its end for a moment")
class BehindTests {

    private final Behind behind;
    private final Traces traces;

    @Autowired
    BehindTests(Behind behind, Traces traces) {
        this.behind = behind;
        this.traces = traces;
    }

    @Test
    void aRegionWhoseLastRoundBeganAfterTheLastChangeIsNotBehind(CapturedOutput output) throws SQLException {
        Rounds.Wanted wanted = traces.wanted();
        try (Connection connection = TestDatabase.connectAsOwner()) {
            JdbcClient.create(new SingleConnectionDataSource(connection, true))
                    .sql("insert into linking.round (version, index_key, begun_at, ended_at) values (?, ?, ?, ?)")
                    .params(
                            wanted.version(),
                            wanted.indexKey(),
                            wanted.moment().plusSeconds(1),
                            wanted.moment().plusSeconds(1))
                    .update();
        }

        String before = output.getOut();

        behind.tell();

        assertThat(output.getOut()).as("nothing was said").isEqualTo(before);
    }

    @Test
    void aStartSaysThatTracesAreOfAnOlderVersion(CapturedOutput output) throws SQLException {
        try (Connection connection = TestDatabase.connectAsOwner()) {
            JdbcClient owner = JdbcClient.create(new SingleConnectionDataSource(connection, true));
            owner.sql(
                            "update linking.round set index_key = index_key + 1000, ended_at = null where ended_at is not null")
                    .update();
            try {
                behind.tell();
            } finally {
                owner.sql(
                                "update linking.round set index_key = index_key - 1000, ended_at = now() where index_key > 1000")
                        .update();
            }
        }

        assertThat(output.getOut()).contains("./baken link");
    }
}
