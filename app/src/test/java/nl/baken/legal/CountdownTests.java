package nl.baken.legal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.time.Period;
import java.util.UUID;
import nl.baken.access.PersonId;
import nl.baken.access.PostId;
import nl.baken.legal.Extension.Condition;
import nl.baken.legal.Hold.Reason;
import nl.baken.legal.Kept.Days;
import nl.baken.legal.Kept.Setting;
import nl.baken.legal.Rule.Side;
import nl.baken.legal.Rule.Start;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When a record may go, when it should have gone, and what keeps it. */
class CountdownTests {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final Rule CARE =
            new Rule("Wmo 2015 art. 5.3.4(1)", "", Period.ofYears(15), Side.AT_LEAST, Start.LAST_ITEM);

    @Test
    void isOverFromTheFirstDayOnWhichTheRecordMayGo() {
        assertThat(countdown(DAY, DAY.plusDays(1), null).isOver(DAY)).isFalse();
        assertThat(countdown(DAY, DAY, null).isOver(DAY)).isTrue();
        assertThat(countdown(null, null, null).isOver(DAY)).isFalse();
    }

    @Test
    void isLateFromTheDayAfterTheOneByWhichTheRecordMustBeGone() {
        assertThat(countdown(DAY, DAY, null).isLate(DAY)).isFalse();
        assertThat(countdown(DAY.minusDays(1), DAY, null).isLate(DAY)).isTrue();
        assertThat(countdown(null, null, null).isLate(DAY)).isFalse();
    }

    @Test
    void isNeitherAsLongAsTheRecordIsHeld() {
        Countdown held = countdown(DAY.minusDays(1), DAY.minusDays(1), DAY);

        assertThat(held.isOver(DAY)).isFalse();
        assertThat(held.isLate(DAY)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "P15Y, AT_LEAST, LAST_ITEM, legal.why.last_item.at_least",
        "P5Y, AT_MOST, FIRST_PROCESSED, legal.why.first_processed.at_most",
        "P0D, AT_MOST, REFUSED, legal.why.refused.at_once"
    })
    void eachRuleHasASentence(String period, Side side, Start start, String key) {
        assertThat(new Rule("BGS art. 1.16", "", Period.parse(period), side, start).key())
                .isEqualTo(key);
    }

    @Test
    void aRuleHasAnArticleAndDoesNotRunBackwards() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Rule(" ", "", Period.ofYears(1), Side.AT_MOST, Start.CLOSED));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Rule("BGS art. 1.16", "", Period.ofDays(-1), Side.AT_MOST, Start.CLOSED));
    }

    @Test
    void onlyACaseOfTheSafetyHouseCanBeExtended() {
        assertThat(kept("SIGNAL", "S-1", new Setting("B", "CASE")).isExtendable())
                .isTrue();
        assertThat(kept("SIGNAL", "S-1", new Setting("A", "CASE")).isExtendable())
                .isFalse();
        assertThat(kept("SIGNAL", "S-1", new Setting("B", "REFUSED")).isExtendable())
                .isFalse();
    }

    @Test
    void whatIsKeptHasAKindAndANumber() {
        assertThatIllegalArgumentException().isThrownBy(() -> kept("", "S-1", new Setting("A", "CASE")));
        assertThatIllegalArgumentException().isThrownBy(() -> kept("SIGNAL", " ", new Setting("A", "CASE")));
    }

    @ParameterizedTest
    @CsvSource({"signal, signals", "SIGNAL, Signals", "'', signals", "SIGNAL, 'signals.kept; --'"})
    void aKeeperHasAKindAndASchemaAndNothingElse(String kind, String schema) {
        assertThat(new Keeper("SIGNAL", "signals").schema()).isEqualTo("signals");
        assertThatIllegalArgumentException().isThrownBy(() -> new Keeper(kind, schema));
    }

    @Test
    void aHoldStopsEverythingUpToAndIncludingItsLastDay() {
        assertThat(hold(DAY, null).isActive(DAY)).isTrue();
        assertThat(hold(DAY, null).isActive(DAY.plusDays(1))).isFalse();
        assertThat(hold(DAY, DAY).isActive(DAY)).isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> hold(DAY.minusDays(2), null));
        assertThat(hold(DAY.minusDays(1), null).until()).as("one day").isEqualTo(DAY.minusDays(1));
        assertThat(Reason.LEGAL_CLAIM.labelKey()).isEqualTo("legal.hold.legal_claim");
    }

    @Test
    void anExtensionIsLongerThanNothingAndNoLongerThanTwoYears() {
        assertThat(extension(DAY.plusDays(1)).until()).isEqualTo(DAY.plusDays(1));
        assertThat(extension(DAY.plusYears(2)).until()).isEqualTo(DAY.plusYears(2));
        assertThatIllegalArgumentException().isThrownBy(() -> extension(DAY));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> extension(DAY.plusYears(2).plusDays(1)));
        assertThat(Condition.COMPLEX_AND_OPEN.labelKey()).isEqualTo("legal.extension.complex_and_open");
    }

    @Test
    void aRestrictionDoesNotEndBeforeItBegins() {
        assertThat(new Restriction("AVG art. 18", DAY, null).isActive()).isTrue();
        assertThat(new Restriction("AVG art. 18", DAY, DAY).isActive()).isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> new Restriction("AVG art. 18", DAY, DAY.minusDays(1)));
        assertThat(Restriction.Ground.RIGHTS_OF_ANOTHER.labelKey()).isEqualTo("legal.use.rights_of_another");
    }

    private static Countdown countdown(@Nullable LocalDate due, @Nullable LocalDate from, @Nullable LocalDate held) {
        return new Countdown(CARE, due, due, from, false, held, false);
    }

    private static Kept kept(String kind, String number, Setting setting) {
        return new Kept(
                UUID.randomUUID(),
                kind,
                number,
                setting,
                PostId.next(),
                new Days(DAY, DAY, null),
                countdown(null, null, null));
    }

    private static Hold hold(LocalDate until, @Nullable LocalDate lifted) {
        return new Hold(UUID.randomUUID(), Reason.AUDIT, PersonId.next(), DAY.minusDays(1), until, lifted);
    }

    private static Extension extension(LocalDate until) {
        return new Extension(Condition.COMPLEX_AND_OPEN, DAY, until, PersonId.next(), DAY);
    }
}
