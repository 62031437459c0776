package nl.baken.legal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Period;
import java.util.Locale;
import nl.baken.access.PostId;
import nl.baken.access.Role;
import nl.baken.access.TestRegion;
import nl.baken.codes.Choice;
import nl.baken.legal.Rule.Side;
import nl.baken.legal.Rule.Start;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.i18n.LocaleContextHolder;

/** The sentences that tell why a record stays or goes. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class RetentionChoicesTests {

    private static final LocalDate STARTED = LocalDate.of(2011, 6, 15);
    private static final LocalDate DUE = LocalDate.of(2026, 6, 15);
    private static final Rule CARE = new Rule(
            "Wmo 2015 art. 5.3.4(1)", "ondersteuning, 15 jaar", Period.ofYears(15), Side.AT_LEAST, Start.LAST_ITEM);
    private static final Rule REFUSED =
            new Rule("Archiefwet 1995 art. 5", "", Period.ofDays(42), Side.AT_LEAST, Start.REFUSED);
    private static final String KEPT =
            "Het laatste gegeven kwam erbij op 15 juni 2011. Wij moeten het 15 jaar bewaren (Wmo 2015 art. 5.3.4(1)): tot en met 15 juni 2026. Daarna moet het weg.";
    private static final String CLASS = " Klasse: ondersteuning, 15 jaar.";

    private final RetentionChoices choices;

    @Autowired
    RetentionChoicesTests(RetentionChoices choices) {
        TestRegion.found();
        this.choices = choices;
    }

    @BeforeEach
    void readDutch() {
        LocaleContextHolder.setLocale(Locale.of("nl"));
    }

    @AfterEach
    void readAsBefore() {
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    void worksOutWhatStartedTheClockAndWhereItEnds() {
        assertThat(choices.why(running(CARE, false, null, false))).isEqualTo(KEPT + CLASS);
    }

    @Test
    void tellsThatATermWasExtended() {
        assertThat(choices.why(running(CARE, true, null, false)))
                .isEqualTo(KEPT + " De termijn is verlengd: uiterlijk op 15 juni 2026 moet het weg zijn." + CLASS);
    }

    @Test
    void tellsUntilWhenItIsHeld() {
        assertThat(choices.why(running(CARE, false, LocalDate.of(2027, 1, 2), false)))
                .isEqualTo(KEPT + CLASS + " Vastgehouden tot en met 2 januari 2027: zolang wordt het niet vernietigd.");
    }

    @Test
    void tellsOfARestrictionAndNotOfTheDayToWhichItIsHeldByIt() {
        assertThat(choices.why(running(CARE, false, LocalDate.of(2027, 1, 2), true)))
                .isEqualTo(KEPT + CLASS + " Beperkt: zolang wordt het niet vernietigd.");
    }

    @Test
    void countsTheDaysOfATermThatHasNoYears() {
        assertThat(choices.why(running(REFUSED, false, null, false)))
                .isEqualTo("Het werd op 15 juni 2011 niet in behandeling genomen. Wij moeten het 42 dagen bewaren"
                        + " (Archiefwet 1995 art. 5): tot en met 15 juni 2026. Daarna moet het weg.");
    }

    @Test
    void tellsThatTheClockOfAnOpenRecordDoesNotRun() {
        String sentence =
                "De klok loopt nog niet: dit is niet gesloten. Na het sluiten blijft het 15 jaar (Wmo 2015 art. 5.3.4(1)).";

        assertThat(choices.why(new Countdown(CARE, null, null, null, false, null, false)))
                .isEqualTo(sentence);
        assertThat(choices.why(new Countdown(CARE, null, null, null, false, DUE, false)))
                .isEqualTo(sentence + " Vastgehouden tot en met 15 juni 2026: zolang wordt het niet vernietigd.");
    }

    @Test
    void namesTheDeskTheKindAndTheSetting() {
        assertThat(choices.desk(TestRegion.post(TestRegion.HILVERSUM, Role.FOCAL_POINT)))
                .isEqualTo("Gemeente Hilversum, Aandachtsfunctionaris");
        assertThat(choices.desk(PostId.next())).isEmpty();
        assertThat(choices.kind("DOSSIER")).isEqualTo("Dossier");
        assertThat(choices.setting("A", "YOUTH")).isEqualTo("Regime A, jeugd");
    }

    @Test
    void offersEachReasonGroundAndCondition() {
        assertThat(choices.reasons()).hasSize(5).contains(new Choice("COMPLAINT", "Loopt een klacht"));
        assertThat(choices.grounds())
                .hasSize(4)
                .contains(new Choice("PUBLIC_INTEREST", "Om een gewichtig algemeen belang"));
        assertThat(choices.conditions())
                .hasSize(2)
                .contains(new Choice("COMPLEX_AND_OPEN", "De zaak is complex en loopt nog"));
    }

    private static Countdown running(Rule rule, boolean extended, @Nullable LocalDate held, boolean restricted) {
        return new Countdown(rule, STARTED, DUE, DUE.plusDays(1), extended, held, restricted);
    }
}
