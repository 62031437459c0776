package nl.baken;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class ApplicationStartsTests {

    private final DataSource pages;
    private final DataSource door;

    @Autowired
    ApplicationStartsTests(DataSource pages, @Qualifier("door") DataSource door) {
        this.pages = pages;
        this.door = door;
    }

    @Test
    void pagesAndDoorConnectAsTheirOwnRole() throws SQLException {
        assertThat(userOf(pages)).isEqualTo("baken_app");
        assertThat(userOf(door)).isEqualTo("baken_door");
    }

    private static String userOf(DataSource source) throws SQLException {
        try (Connection connection = source.getConnection()) {
            return connection.getMetaData().getUserName();
        }
    }
}
