package nl.baken.logbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import nl.baken.access.Action;
import nl.baken.access.Gear;
import nl.baken.access.PersonId;
import nl.baken.access.Role;
import nl.baken.access.TestRegion;
import nl.baken.logbook.Hold.Reason;
import nl.baken.platform.TestDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;

/** A line in words: who it was, what posts they held on that day, what they did and with what. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class LinesTests {

    private static final UUID RECORD = UUID.fromString("01020304-0506-0708-090a-0b0c0d0e0f10");
    private static final LocalDate LAST = LocalDate.of(2026, 2, 27);

    private final Lines lines;
    private final MessageSource messages;

    @Autowired
    LinesTests(Lines lines, MessageSource messages) {
        this.lines = lines;
        this.messages = messages;
        TestRegion.found();
    }

    @BeforeEach
    void inDutch() {
        LocaleContextHolder.setLocale(Locale.of("nl"));
    }

    @AfterEach
    void inWhateverItWas() {
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    void somebodyIsShownWithThePostsOfThatDay() throws SQLException {
        PersonId person = new PersonId(UUID.randomUUID());
        try (Connection owner = TestDatabase.connectAsOwner()) {
            TestRegion.hired(owner, person, "Anna " + RECORD, TestRegion.HILVERSUM, Role.FOCAL_POINT);
            holds(owner, "update access.holding set valid_until = ? where person = ?", LAST, person);
            TestRegion.alsoHolds(person, TestRegion.HUIZEN, Role.FOCAL_POINT);
            holds(
                    owner,
                    "update access.holding set valid_from = ? where valid_until is null and person = ?",
                    LAST.plusDays(2),
                    person);
            TestRegion.alsoHolds(person, TestRegion.REGION, Role.CARE_COORDINATOR);
            holds(
                    owner,
                    "update access.holding set valid_until = ? where valid_until is null and valid_from < '2020-01-01' and person = ?",
                    LAST,
                    person);
        }

        assertThat(List.of(LAST, LAST.plusDays(1), LAST.plusDays(2)))
                .extracting(day ->
                        lines.of(List.of(reading(person, day))).getFirst().posts())
                .containsExactly(
                        "Aandachtsfunctionaris, Gemeente Hilversum; Zorgcoördinator, Regio Gooi en Vechtstreek",
                        "",
                        "Aandachtsfunctionaris, Gemeente Huizen");
    }

    @Test
    void aReadingTellsWhoWhatWhenAndWhatFor() {
        Line line = lines.of(List.of(reading(TestRegion.ZOE_CARE_COORDINATOR, LAST)))
                .getFirst();

        assertThat(line)
                .isEqualTo(new Line(
                        LAST.atTime(10, 15, 30),
                        "Zoë",
                        "Zorgcoördinator, Regio Gooi en Vechtstreek",
                        "Dossier lezen",
                        "Slachtoffers begeleiden",
                        RECORD.toString(),
                        RECORD.toString(),
                        RECORD.toString(),
                        true));
    }

    @Test
    void whatTheConsoleReadIsShownAsSuch() {
        Line line = lines.of(List.of(reading(null, LAST))).getFirst();

        assertThat(List.of(line.name(), line.posts())).containsOnly("opdracht op de console");
    }

    @Test
    void anActTellsWhatBecameOfItAndWithWhatTheSessionBegan() {
        Deed deed = new Deed(
                at(LAST),
                Optional.of(TestRegion.ZOE_CARE_COORDINATOR),
                "KEEP_DOSSIER",
                "POST /dossiers/{id}",
                RECORD.toString(),
                "FAILED",
                Optional.of(Gear.parse("FIREFOX LINUX")));

        assertThat(lines.ofActs(List.of(deed)))
                .containsExactly(new ActLine(
                        LAST.atTime(10, 15, 30),
                        new ActLine.Who("Zoë", "Zorgcoördinator, Regio Gooi en Vechtstreek", "Firefox, Linux"),
                        "Dossier bijhouden",
                        "POST /dossiers/{id}",
                        RECORD.toString(),
                        "mislukt"));
    }

    @Test
    void whoeverWasNotLetInHasNoNameAndNoGear() {
        Deed deed = new Deed(
                at(LAST), Optional.empty(), "DOOR_PASSWORD_REFUSED", "POST /login", "", "REFUSED", Optional.empty());

        assertThat(lines.ofActs(List.of(deed)))
                .extracting(ActLine::who)
                .containsExactly(new ActLine.Who("niemand (niet binnengelaten)", "", ""));
    }

    @Test
    void whatCanBeChosenIsThereInWords() {
        assertThat(new HoldReasons(messages).choices())
                .hasSameSizeAs(Reason.values())
                .extracting("code", "label")
                .contains(tuple("CRIMINAL_CASE", "Loopt een strafzaak"));
        assertThat(new Verdicts(messages).choices())
                .extracting("code", "label")
                .containsExactly(
                        tuple("ACCEPTED", "Het was nodig"),
                        tuple("FOLLOW_UP", "Niet nodig: er volgt een gesprek of onderzoek"));
    }

    private static void holds(Connection owner, String sql, LocalDate day, PersonId person) throws SQLException {
        try (PreparedStatement statement = owner.prepareStatement(sql)) {
            statement.setObject(1, day);
            statement.setObject(2, person.value());
            assertThat(statement.executeUpdate()).isOne();
        }
    }

    private static Reading reading(@Nullable PersonId actor, LocalDate day) {
        return new Reading(at(day), actor, Action.READ_DOSSIER, RECORD, RECORD, RECORD, true);
    }

    private static ZonedDateTime at(LocalDate day) {
        return day.atTime(10, 15, 30, 999_000_000).atZone(ZoneId.of("Europe/Amsterdam"));
    }
}
