package nl.baken.platform;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;

class DatabaseTests {

    private final Installation installation = TestDatabase.installation();

    @Test
    void tooOldIsRefused() {
        assertThatCode(() -> Database.requireVersion(15)).doesNotThrowAnyException();
        assertThatExceptionOfType(StartRefused.class)
                .isThrownBy(() -> Database.requireVersion(14))
                .withMessageContaining("PostgreSQL 14")
                .withMessageContaining("15");
    }

    @Test
    void wrongPasswordIsRefused() {
        Login owner = installation.owner();

        refused(new Login(owner.url(), owner.user(), "wrong"), "does not let user");
    }

    @Test
    void absentDatabaseIsRefused() {
        Login owner = installation.owner();
        Login elsewhere = new Login(owner.url() + "_absent", owner.user(), owner.password());

        refused(elsewhere, "does not exist");
    }

    @Test
    void unreachableDatabaseIsRefused() {
        refused(new Login("jdbc:postgresql://127.0.0.1:1/baken", "baken", ""), "cannot be reached");
    }

    private void refused(Login owner, String sentence) {
        assertThatExceptionOfType(StartRefused.class)
                .isThrownBy(() -> Database.prepare(installation.settings(), owner))
                .withMessageContaining(sentence);
    }
}
