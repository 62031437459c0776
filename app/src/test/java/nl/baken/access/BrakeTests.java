package nl.baken.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import nl.baken.platform.Settings;
import nl.baken.platform.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class BrakeTests {

    private final DataSource door;
    private final DoorSeal seal;
    private final Brake brake;
    private final Turnstile turnstile;
    private final Devices devices;
    private final String what = "login " + UUID.randomUUID();

    @Autowired
    BrakeTests(@Qualifier("door") DataSource door, DoorSeal seal, Brake brake, Turnstile turnstile, Devices devices) {
        this.door = door;
        this.seal = seal;
        this.brake = brake;
        this.turnstile = turnstile;
        this.devices = devices;
    }

    @Test
    void afterFiveTriesTheNextOneWaits() {
        exhaust(what);

        assertThat(brake.admits(what)).isFalse();
        assertThat(brake.admits(what + "x")).isTrue();
    }

    @Test
    void eachWaitIsLongerUpToAQuarterOfAnHour() {
        exhaust(what);
        List<Long> waits = IntStream.range(0, 8)
                .mapToObj(time -> {
                    long wait = number(
                            "select extract(epoch from locked_until - last_at) from access.attempt where what = ?");
                    change("update access.attempt set locked_until = now() where what = ?");
                    assertThat(brake.admits(what)).isTrue();
                    return wait;
                })
                .toList();

        assertThat(waits).containsExactly(60L, 120L, 240L, 480L, 900L, 900L, 900L, 900L);
    }

    @Test
    void whatIsBrakedIsNotCountedSoThatItEnds() {
        exhaust(what);
        for (int time = 0; time < 20; time++) {
            brake.admits(what);
        }

        assertThat(number("select times from access.attempt where what = ?")).isEqualTo(Brake.FREE);
    }

    @Test
    void aRightTryAndADayMakeItForget() {
        exhaust(what);
        brake.release(what);
        assertThat(brake.admits(what)).isTrue();

        change("update access.attempt set times = 4, last_at = now() - interval '25 hours' where what = ?");
        assertThat(brake.admits(what)).isTrue();
        assertThat(number("select times from access.attempt where what = ?")).isEqualTo(1);
    }

    @Test
    void manyAtOnceAreNoWayPast() throws Exception {
        try (ExecutorService crowd = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Boolean> attempt = () -> brake.admits(what);
            List<Future<Boolean>> tries =
                    crowd.invokeAll(Stream.generate(() -> attempt).limit(60).toList());

            assertThat(tries.stream().filter(BrakeTests::isAdmitted)).hasSize(Brake.FREE);
        }
    }

    @Test
    void nothingThatWasTypedIsKept() {
        brake.admits(what);

        assertThat(new String(seal.hash(what), StandardCharsets.ISO_8859_1)).doesNotContain(what);
        assertThat(number("select count(*) from access.attempt where what = ?")).isEqualTo(1);
        assertThat(number("select count(*) from access.attempt where what = sha256(?)"))
                .as("a hash without a key would tell logins by trying names")
                .isZero();
    }

    @Test
    void guessingElsewhereDoesNotKeepAColleagueOut() {
        Optional<PersonId> colleague = Optional.of(TestRegion.HANNA_FOCAL_POINT_HILVERSUM);
        String login = UUID.randomUUID().toString();
        String mark = devices.mark(colleague.orElseThrow());
        for (int time = 0; time < Brake.FREE; time++) {
            assertThat(turnstile.admits(login, colleague, "")).isTrue();
        }

        assertThat(turnstile.admits(login, colleague, "")).isFalse();
        assertThat(turnstile.admits(login, colleague, mark)).isTrue();
        assertThat(turnstile.admits(login, Optional.of(TestRegion.HUGO_FOCAL_POINT_HUIZEN), mark))
                .as("the mark of somebody else")
                .isFalse();
        assertThat(turnstile.admits(login, colleague, mark.substring(1))).isFalse();
    }

    @Test
    void aKnownBrowserHasABrakeToo() {
        Optional<PersonId> colleague = Optional.of(TestRegion.HANNA_FOCAL_POINT_HILVERSUM);
        String mark = devices.mark(colleague.orElseThrow());
        for (int time = 0; time < Brake.FREE; time++) {
            turnstile.admits("hanna", colleague, mark);
        }

        assertThat(turnstile.admits("hanna", colleague, mark)).isFalse();
    }

    @Test
    void eachLoginBrowserPasswordAndLinkHasABrakeOfItsOwn() {
        PersonId one = PersonId.next();
        PersonId other = PersonId.next();
        Optional<PersonId> person = Optional.of(one);
        String mark = devices.mark(one);
        for (int time = 0; time < Brake.FREE; time++) {
            turnstile.admits(what, Optional.empty(), "");
            turnstile.admits(what, person, mark);
            turnstile.admits(one);
            turnstile.admitsInvited(one);
        }

        assertThat(turnstile.admits(what.toUpperCase(Locale.ROOT) + " ", Optional.empty(), ""))
                .isFalse();
        assertThat(turnstile.admits(what + "x", Optional.empty(), "")).isTrue();
        assertThat(turnstile.admits(what, person, mark)).isFalse();
        assertThat(turnstile.admits(what, person, devices.mark(one))).isTrue();
        assertThat(turnstile.admits(one)).isFalse();
        assertThat(turnstile.admits(other)).isTrue();
        assertThat(turnstile.admitsInvited(one)).isFalse();
        assertThat(turnstile.admitsInvited(other)).isTrue();
    }

    @Test
    void everybodyTogetherWaitsForTheNextMinute(@TempDir Path keys) {
        // keys of its own, so that nobody else counts along
        Brake apart = new Brake(door, new DoorSeal(new Settings(keys, 8080, keys, null, new Settings.Door(true, ""))));
        long admitted = IntStream.range(0, 2 * Brake.TOGETHER_IN_A_MINUTE + 2)
                .filter(time -> apart.admitsTogether("everybody"))
                .count();

        // a minute may begin while we count
        assertThat(admitted).isBetween((long) Brake.TOGETHER_IN_A_MINUTE, 2L * Brake.TOGETHER_IN_A_MINUTE);
    }

    private void exhaust(String thing) {
        for (int time = 0; time < Brake.FREE; time++) {
            assertThat(brake.admits(thing)).isTrue();
        }
    }

    private static boolean isAdmitted(Future<Boolean> attempt) {
        return attempt.resultNow();
    }

    private long number(String sql) {
        try (Connection owner = TestDatabase.connectAsOwner();
                PreparedStatement statement = owner.prepareStatement(sql)) {
            statement.setBytes(1, sql.contains("sha256") ? what.getBytes(StandardCharsets.UTF_8) : seal.hash(what));
            try (ResultSet rows = statement.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void change(String sql) {
        try (Connection owner = TestDatabase.connectAsOwner();
                PreparedStatement statement = owner.prepareStatement(sql)) {
            statement.setBytes(1, seal.hash(what));
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
