package nl.baken.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import nl.baken.shared.NotFound;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/** How sessions begin, go on and end, and what is told of it. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class SessionsTests {

    private final SignIn signIn;
    private final People people;
    private final Sessions sessions;
    private final OpenSessions open;
    private PersonId person = PersonId.next();

    @LocalServerPort
    private int port;

    @Autowired
    SessionsTests(SignIn signIn, People people, Sessions sessions, OpenSessions open) {
        this.signIn = signIn;
        this.people = people;
        this.sessions = sessions;
        this.open = open;
        TestRegion.found();
    }

    @BeforeEach
    void somebodyWorks() {
        person = as(TestRegion.ADA_ADMINISTRATOR, () -> people.add("Iemand", "p" + UUID.randomUUID()));
        TestRegion.alsoHolds(person, TestRegion.HUIZEN, Role.FOCAL_POINT);
    }

    @Test
    void aProofThatAProviderWithAFastClockSignedIsOfNowAtMost() {
        Instant hourAgo = Instant.now().minusSeconds(3600).truncatedTo(ChronoUnit.SECONDS);

        assertThat(provenAt(false, new Voucher(Instant.now().plusSeconds(50), "a")))
                .isBetween(-1L, 0L);
        assertThat(provenAt(false, new Voucher(hourAgo, "a"))).isBetween(-3602L, -3600L);
        assertThat(provenAt(true, new Voucher(hourAgo, "a")))
                .as("proven here and now")
                .isZero();
        assertThat(sessions.resolve(sessions.open(person, false, new Voucher(null, "a")))
                        .orElseThrow()
                        .provenAt())
                .isNull();
        assertThat(sessions.resolve(sessions.open(person, false)).orElseThrow().provenAt())
                .isNull();
    }

    private long provenAt(boolean proven, Voucher voucher) {
        return seconds("proven_at - opened_at", sessions.open(person, proven, voucher));
    }

    @Test
    void aSessionGoesOnUnderAnotherTokenWithWhatWasProvenInIt() {
        List<String> tokens = Stream.generate(Sessions::newToken).limit(3).toList();
        String first = sessions.open(person, false);

        sessions.exchange(first, tokens.get(0), false);
        assertThat(sessions.resolve(first)).isEmpty();
        assertThat(sessions.resolve(tokens.get(0)).orElseThrow().provenAt()).isNull();

        TestRegion.asOwner(
                "update access.session set seen_at = now() - interval '9 minutes' where person = ?", person.value());
        sessions.exchange(tokens.get(0), tokens.get(1), true);
        assertThat(sessions.resolve(tokens.get(1)).orElseThrow().provenAt()).isNotNull();
        assertThat(seconds("seen_at - proven_at", tokens.get(1)))
                .as("proving is using")
                .isZero();

        sessions.exchange(tokens.get(1), tokens.get(2), false);
        assertThat(sessions.resolve(tokens.get(2)).orElseThrow().provenAt()).isNotNull();
        sessions.close(tokens.get(2));
        assertThat(sessions.resolve(tokens.get(2))).isEmpty();
    }

    @Test
    void whatBeganAtTheProviderIsKnownByItsSessionThere() {
        String there = UUID.randomUUID().toString();
        String first = sessions.open(person, true, new Voucher(null, there));
        String second = sessions.open(person, true, new Voucher(null, there));
        String own = sessions.open(person, true);

        assertThat(sessions.isFromProvider(first)).isTrue();
        assertThat(sessions.isFromProvider(own)).isFalse();
        assertThat(sessions.closeAtProvider(there)).containsExactly(person);
        assertThat(sessions.closeAtProvider(there)).isEmpty();
        assertThat(sessions.resolve(second)).isEmpty();
        assertThat(sessions.resolve(own)).isPresent();
    }

    @Test
    void theDayOnWhichSomebodySignedInIsKeptAndThatOfAJobIsNot() {
        String day = "select count(*)::text from access.last_sign_in where day = current_date and person = ?";
        signIn.callAs(person);
        assertThat(TestRegion.asOwnerText(day, person.value())).isEqualTo("0");

        sessions.open(person, true);
        TestRegion.asOwner("update access.last_sign_in set day = day - 1 where person = ?", person.value());
        assertThat(TestRegion.asOwnerText(day, person.value())).isEqualTo("0");
        sessions.open(person, true);
        assertThat(TestRegion.asOwnerText(day, person.value())).isEqualTo("1");
    }

    @Test
    void whoeverHoldsNoPostIsACallerWithoutOne() {
        TestRegion.asOwner("delete from access.holding where person = ?", person.value());

        assertThat(sessions.resolve(sessions.open(person, true)).orElseThrow())
                .returns(List.of(), Caller::posts)
                .returns("Iemand", Caller::name)
                .returns(Duration.ofMinutes(15), Caller::left);
    }

    @Test
    void onlyAnAdministratorEndsThoseOfAColleagueAndEachEndIsTold() {
        String token = sessions.open(person, true);
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> as(TestRegion.HANNA_FOCAL_POINT_HILVERSUM, () -> {
                    open.endAll(person);
                    return true;
                }));
        assertThat(sessions.resolve(token)).isPresent();

        String here = sessions.open(person, true);
        Callers.as(sessions.resolve(here).orElseThrow(), () -> open.end(idOf(token)));
        Callers.as(sessions.resolve(here).orElseThrow(), open::endOthers);
        assertThat(DoorLog.of(person)).isEqualTo("SESSIONS_ENDED SESSIONS_ENDED");
        as(TestRegion.ADA_ADMINISTRATOR, () -> {
            open.endAll(person);
            return true;
        });

        assertThat(sessions.resolve(here)).isEmpty();
        assertThat(DoorLog.of(person)).isEqualTo("SESSIONS_ENDED SESSIONS_ENDED SESSIONS_ENDED");
    }

    @Test
    void somebodySeesWhenAndWithWhatEachBegan() {
        String here = sessions.open(person, true);
        TestRegion.asOwner(
                "update access.session set opened_at = now() - interval '2 hours', device = 'FIREFOX LINUX' where person = ?",
                person.value());

        assertThat(Callers.as(sessions.resolve(here).orElseThrow(), open::own))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.gear().code()).isEqualTo("FIREFOX LINUX");
                    assertThat(one.here()).isTrue();
                    assertThat(Duration.between(one.begun(), one.seen()))
                            .isBetween(Duration.ofMinutes(119), Duration.ofMinutes(121));
                });
    }

    @Test
    void everyPageOfTheirOwnSessionsEndsThem() {
        String here = sessions.open(person, true);
        String there = sessions.open(person, true);
        String elsewhere = sessions.open(person, true);
        Browser browser = Browser.withSession(port, here);
        assertThat(Jsoup.parse(browser.get("/me/sessions").body()).select("tbody tr"))
                .hasSize(3);

        assertThat(Guest.location(browser.post("/me/sessions/" + idOf(there).value() + "/end", Map.of())))
                .isEqualTo("/me/sessions");
        assertThat(sessions.resolve(there)).isEmpty();
        assertThat(sessions.resolve(elsewhere)).isPresent();
        assertThat(Guest.location(browser.post("/me/sessions/end-others", Map.of())))
                .isEqualTo("/me/sessions");
        assertThat(sessions.resolve(elsewhere)).isEmpty();
    }

    private static SessionId idOf(String token) {
        return new SessionId(UUID.fromString(text("id", token)));
    }

    private static long seconds(String interval, String token) {
        return Long.parseLong(text("extract(epoch from " + interval + ")::int", token));
    }

    private static String text(String what, String token) {
        return TestRegion.asOwnerText(
                "select " + what + " from access.session where token_hash = ?", Sessions.hash(token));
    }

    private <T> T as(PersonId who, Supplier<T> work) {
        return Callers.as(signIn.callAs(who), work);
    }
}
