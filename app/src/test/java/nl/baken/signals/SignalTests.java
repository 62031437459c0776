package nl.baken.signals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import nl.baken.access.PersonId;
import nl.baken.access.PostId;
import nl.baken.shared.Refused;
import nl.baken.signals.Signal.Arrival;
import nl.baken.signals.Signal.Custody;
import nl.baken.signals.Signal.Nature;
import nl.baken.signals.Signal.Standing;
import org.junit.jupiter.api.Test;

class SignalTests {

    private static final LocalDate DAY = LocalDate.of(2019, 3, 4);

    private final PersonId hanna = PersonId.next();
    private final Custody custody = new Custody(PostId.next(), hanna, DAY);
    private final Signal reported = Signal.register(
            SignalId.next(),
            new Arrival(DAY, "CITIZEN", "WEB", "A"),
            new Nature("GM0402", "PLACE", "LABOUR", "ONGOING", "NORMAL"),
            custody);

    @Test
    void isNewUntilSomebodyPicksItUp() {
        Signal picked = reported.pickUp(hanna, DAY.plusDays(14));

        assertThat(reported.standing().state()).isEqualTo(SignalState.NEW);
        assertThat(picked.standing().state()).isEqualTo(SignalState.ENRICHING);
        assertThat(picked.custody()).isEqualTo(new Custody(custody.post(), hanna, DAY.plusDays(14)));
    }

    @Test
    void isPickedUpOnlyOnce() {
        Signal picked = reported.pickUp(hanna, DAY);

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> picked.pickUp(hanna, DAY))
                .withMessage("signals.refused.pickedUp");
    }

    @Test
    void closesForAReasonAndOpensAgain() {
        Signal closed = reported.close("NO_INDICATION", DAY);
        Signal open = closed.reopen(SignalState.ENRICHING, custody);

        assertThat(closed.standing().closingReason()).isEqualTo("NO_INDICATION");
        assertThat(open.standing()).isEqualTo(Standing.of(SignalState.ENRICHING));
    }

    @Test
    void takesNothingMoreOnceItHasEnded() {
        Signal closed = reported.close("NO_INDICATION", DAY);
        Signal merged = reported.mergeInto(SignalId.next(), DAY);

        assertThatExceptionOfType(Refused.class).isThrownBy(closed::requireOpen);
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> closed.close("SPAM", DAY));
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> closed.assign(hanna));
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> merged.reopen(SignalState.ENRICHING, custody));
    }

    @Test
    void showsOnThePageOfWhatItWasMergedInto() {
        SignalId target = SignalId.next();

        assertThat(reported.leading()).isEqualTo(reported.id());
        assertThat(reported.mergeInto(target, DAY).leading()).isEqualTo(target);
    }

    @Test
    void hasNoStandingThatContradictsItself() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Standing(SignalState.CLOSED, DAY, null, null));
        assertThatIllegalArgumentException().isThrownBy(() -> new Standing(SignalState.NEW, DAY, null, null));
    }

    @Test
    void endsInNoStateThatIsOpen() {
        assertThat(SignalState.MERGED.allows(SignalState.ENRICHING)).isFalse();
        assertThat(SignalState.CLOSED.allows(SignalState.ENRICHING)).isTrue();
        assertThat(SignalState.CLOSED.allows(SignalState.MERGED)).isFalse();
    }
}
