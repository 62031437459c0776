package nl.baken.access;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import nl.baken.access.Invitation.Link;
import nl.baken.access.Questions.Kind;
import nl.baken.shared.Refused;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

/** Links, entries, questions and recoveries last as long as was promised, however somebody sets the clock. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class LinksTests {

    private static final PersonId ADA = TestRegion.ADA_ADMINISTRATOR;
    private static final PersonId FRED = TestRegion.FRED_AUDITOR;

    @Autowired
    Invitations invitations;

    @Autowired
    Entries entries;

    @Autowired
    Questions questions;

    @Autowired
    Recoveries recoveries;

    @Autowired
    SignIn signIn;

    @Autowired
    People people;

    private PersonId person = ADA;

    @BeforeEach
    void somebodyJoins() {
        TestRegion.found();
        person = as(ADA, () -> people.add("Nieuw", "p" + UUID.randomUUID()));
    }

    @Test
    void aLinkWorksForSevenDaysAndNotLongerWhateverTheClockSays() {
        for (String since : List.of("-7 days", "1 hour", "10 years")) {
            Link link = invitations.make(person);
            assertThat(invitations.askedForCode(link.token())).hasValue(person);

            moved("invitation", since);

            assertThat(invitations.askedForCode(link.token())).as(since).isEmpty();
            assertThat(invitations.trade(link.token(), person, link.code().orElseThrow()))
                    .as(since)
                    .isEmpty();
            invitations.takeBack(PersonId.next());
            assertThat(rows("invitation")).as("nor later").isEqualTo("0");
        }
    }

    @Test
    void aLinkWhoseCodeWasTypedDoesNotEither() {
        for (String since : List.of("-7 days", "1 hour")) {
            Link link = invitations.make(person);
            String traded = invitations
                    .trade(link.token(), person, link.code().orElseThrow())
                    .orElseThrow();
            assertThat(invitations.invitee(traded)).hasValue(person);

            moved("invitation", since);

            assertThat(invitations.invitee(traded)).as(since).isEmpty();
            assertThat(invitations.use(traded)).as(since).isEmpty();
        }
    }

    @Test
    void aCodeIsGivenForALinkThatWorks() {
        for (String since : List.of("-7 days", "1 hour")) {
            invitations.make(person, ADA);
            assertThat(invitations.coded(FRED)).extracting(Invitation::whose).contains(person);

            moved("invitation", since);

            assertThat(invitations.giveCode(person, FRED)).as(since).isEmpty();
            assertThat(invitations.coded(FRED))
                    .as(since)
                    .extracting(Invitation::whose)
                    .doesNotContain(person);
        }
    }

    @Test
    void aLinkAndItsCodeTellWhoseTheyAreAndWhoGaveWhat() {
        Link link = invitations.make(person, ADA);
        String code = invitations.giveCode(person, FRED).orElseThrow();

        assertThat(link.coded()).isTrue();
        assertThat(code).matches("\\d{4} \\d{4}");
        assertThat(invitations.make(person).code().orElseThrow()).matches("\\d{4} \\d{4}");
        invitations.make(person, ADA);
        assertThat(shown(ADA))
                .returns("Nieuw", Invitation::name)
                .returns("Ada", Invitation::maker)
                .returns(false, Invitation::forCaller)
                .returns(true, invitation -> invitation.codeBy().isEmpty())
                .returns(LocalDate.now(ZoneId.of("Europe/Amsterdam")).plusDays(7), Invitation::until);
        assertThat(shown(person).forCaller()).as("whose it is").isFalse();
        assertThat(shown(FRED).forCaller()).isTrue();
        invitations.giveCode(person, FRED);
        assertThat(shown(ADA).codeBy()).hasValue("Fred");
        assertThat(invitations.giveCode(person, ADA)).as("who made the link").isEmpty();
        assertThat(invitations.giveCode(person, person)).as("whose it is").isEmpty();
    }

    @Test
    void whoeverCameHalfwayHasTenMinutesAndNotLongerWhateverTheClockSays() {
        for (String since : List.of("-10 minutes", "1 hour")) {
            String entry = entries.open(person, Voucher.NONE);
            assertThat(entries.person(entry)).hasValue(person);

            moved("entry", since);

            assertThat(entries.person(entry)).as(since).isEmpty();
            assertThat(entries.use(entry)).as(since).isEmpty();
            entries.open(TestRegion.HUGO_FOCAL_POINT_HUIZEN, Voucher.NONE);
            assertThat(rows("entry")).as("nor later").isEqualTo("0");
        }
    }

    @Test
    void anEntryKnowsWhoVouchedAndEndsWithTheSessionThere() {
        String there = UUID.randomUUID().toString();
        String used = entries.open(person, new Voucher(null, there));
        String own = entries.open(person, Voucher.NONE);
        assertThat(entries.use(used)).hasValue(new Voucher(null, there));
        assertThat(entries.use(used)).as("once").isEmpty();

        String ended = entries.open(person, new Voucher(null, there));
        entries.closeAtProvider(there);
        assertThat(entries.person(ended)).isEmpty();
        assertThat(entries.person(own)).hasValue(person);
        entries.closeAll(person);
        assertThat(entries.person(own)).isEmpty();
    }

    @Test
    void aQuestionWaitsForTenMinutesAndNotLongerWhateverTheClockSays() {
        for (String since : List.of("-10 minutes", "1 hour")) {
            String token = Sessions.newToken();
            questions.ask(token, Kind.SECRET, "x".getBytes(UTF_8));
            assertThat(questions.asked(token, Kind.SECRET)).isPresent();

            TestRegion.asOwner(
                    "update access.question set ends_at = ends_at + interval '%s' where token_hash = ?"
                            .formatted(since),
                    (Object) Sessions.hash(token));

            assertThat(questions.asked(token, Kind.SECRET)).as(since).isEmpty();
            assertThat(questions.take(token, Kind.SECRET)).as(since).isEmpty();
            questions.ask(Sessions.newToken(), Kind.SECRET, "x".getBytes(UTF_8));
            assertThat(TestRegion.asOwnerText(
                            "select count(*)::text from access.question where token_hash = ?", Sessions.hash(token)))
                    .isEqualTo("0");
        }
    }

    @Test
    void aRecoveryWaitsForADayAndNotLongerWhateverTheClockSays() {
        PersonId second = as(ADA, () -> people.add("Tweede", "p" + UUID.randomUUID()));
        TestRegion.alsoHolds(second, TestRegion.REGION, Role.ADMINISTRATOR);
        try {
            for (String since : List.of("-1 day", "1 hour")) {
                as(ADA, () -> recoveries.start(person));
                assertThat(as(second, () -> recoveries.of(person))).isPresent();

                TestRegion.asOwner(
                        "update access.recovery set started_at = started_at + interval '%1$s', ends_at = ends_at + interval '%1$s' where person = ?"
                                .formatted(since),
                        person.value());

                assertThat(as(second, () -> recoveries.of(person))).as(since).isEmpty();
                assertThatExceptionOfType(Refused.class)
                        .as(since)
                        .isThrownBy(() -> as(second, () -> recoveries.confirm(person)));
            }
            as(second, () -> recoveries.start(person));
            assertThat(as(ADA, () -> recoveries.of(person)).orElseThrow())
                    .returns("Tweede", Recovery::by)
                    .returns(false, Recovery::ours)
                    .satisfies(recovery -> assertThat(Duration.between(
                                    recovery.since().atZone(ZoneId.of("Europe/Amsterdam")),
                                    ZonedDateTime.now(ZoneId.of("Europe/Amsterdam"))))
                            .isLessThan(Duration.ofMinutes(1)));
            assertThat(as(second, () -> recoveries.of(person)).orElseThrow().ours())
                    .isTrue();
        } finally {
            as(ADA, () -> recoveries.withdraw(person));
            TestRegion.asOwner("delete from access.holding where person = ?", second.value());
        }
        assertThat(DoorLog.of(person))
                .isEqualTo("RECOVERY_STARTED RECOVERY_STARTED RECOVERY_STARTED RECOVERY_WITHDRAWN");
    }

    private Invitation shown(PersonId caller) {
        return invitations.coded(caller).stream()
                .filter(invitation -> invitation.whose().equals(person))
                .findFirst()
                .orElseThrow();
    }

    private void moved(String table, String time) {
        TestRegion.asOwner(
                "update access.%s set ends_at = ends_at + interval '%s' where person = ?".formatted(table, time),
                person.value());
    }

    private String rows(String table) {
        return TestRegion.asOwnerText(
                "select count(*)::text from access.%s where person = ?".formatted(table), person.value());
    }

    private <T> T as(PersonId who, Supplier<T> work) {
        return Callers.as(signIn.callAs(who), work);
    }

    private void as(PersonId who, Runnable work) {
        Callers.as(signIn.callAs(who), work);
    }
}
