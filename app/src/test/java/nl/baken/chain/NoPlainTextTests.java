package nl.baken.chain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

/** Whoever carries the database away carries no names: not in its files, not in a copy of its tables. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class NoPlainTextTests {

    private static final int PLANTED = 34;
    private static final String CANARY = "kanarie-";

    private final Records records;

    @Autowired
    NoPlainTextTests(Records records) {
        this.records = records;
    }

    @Test
    void aHundredPlantedCanariesAreInNoFileAndNoTable() throws SQLException, IOException {
        for (int i = 0; i < PLANTED; i++) {
            records.signal();
            records.handover();
            records.dossier();
        }
        Records.sql("checkpoint");

        assertThat(Copies.tablesWith(CANARY)).isEmpty();
        assertThat(Copies.filesWith(CANARY)).isEmpty();
    }

    @Test
    void aPlainTextWouldBeFound() throws SQLException, IOException {
        Records.sql("create table if not exists public.careless (said text)");
        Records.sql("insert into public.careless values ('slordig-geschreven')");
        Records.sql("checkpoint");
        try {
            assertThat(Copies.tablesWith("slordig-geschreven")).contains("public.careless");
            assertThat(Copies.filesWith("slordig-geschreven")).isNotEmpty();
        } finally {
            Records.sql("drop table public.careless");
        }
    }
}
