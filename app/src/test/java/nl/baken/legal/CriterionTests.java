package nl.baken.legal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import nl.baken.legal.Criterion.Answer;
import nl.baken.legal.Criterion.Kind;
import nl.baken.shared.Refused;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CriterionTests {

    private static final Kind PLAIN = new Kind(false, false);

    @Test
    void standsInTheWayUntilItIsMet() {
        assertThat(criterion(null).isPassed()).isFalse();
        assertThat(criterion(Outcome.NOT_MET).isPassed()).isFalse();
        assertThat(criterion(Outcome.MET).isPassed()).isTrue();
    }

    @Test
    void whatTheLawAsksOfEverybodyAlwaysApplies() {
        assertThat(criterion(Outcome.NOT_APPLICABLE).isPassed()).isFalse();
        assertThat(reasoned(Outcome.NOT_APPLICABLE, "Brengt geen zaken in").isPassed())
                .isTrue();

        refused("legal.refused.criterion.applies", criterion(null), new Answer(Outcome.NOT_APPLICABLE, "Geen zin"));
    }

    @Test
    void theConditionsOfACaseNeedAReasonInWords() {
        assertThat(reasoned(Outcome.MET, "").isPassed()).isFalse();
        assertThat(reasoned(Outcome.MET, " ").isPassed()).isFalse();
        assertThat(reasoned(Outcome.NOT_APPLICABLE, "").isPassed()).isFalse();
        assertThat(reasoned(Outcome.MET, "Elke zaak wordt zo gewogen").isPassed())
                .isTrue();

        refused("legal.refused.criterion.reason", reasoned(null, ""), new Answer(Outcome.NOT_MET, " "));
        assertThatCode(() -> reasoned(null, "").requireTaken(new Answer(Outcome.NOT_MET, "Brengt alles in")))
                .doesNotThrowAnyException();
    }

    @Test
    void tellsWhatCameOfIt() {
        assertThat(criterion(null).outcomeKey()).isEqualTo("legal.outcome.none");
        assertThat(criterion(Outcome.NOT_MET).outcomeKey()).isEqualTo("legal.outcome.not_met");
    }

    @Test
    void hasACodeAndASourceInLaw() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Criterion(" ", "Vraag", "AVG art. 6(1)", PLAIN, null, ""));
        assertThatIllegalArgumentException().isThrownBy(() -> new Criterion("A_TASK", "Vraag", "", PLAIN, null, ""));
    }

    @Test
    void isFilledInOnAFormThatShowsWhatWasAnswered() {
        CriteriaForm form = CriteriaForm.of(List.of(
                new Criterion("A_TASK", "Vraag", "AVG art. 6(1)", PLAIN, Outcome.MET, ""),
                new Criterion("A_SECRECY", "Vraag", "UAVG art. 30(4)", PLAIN, null, "")));

        assertThat(form.lines())
                .containsExactly(
                        new CriteriaForm.Line("A_TASK", Outcome.MET, ""), new CriteriaForm.Line("A_SECRECY", null, ""));
        assertThat(form.answers()).isEqualTo(Map.of("A_TASK", new Answer(Outcome.MET, "")));
    }

    private static Criterion criterion(@Nullable Outcome outcome) {
        return new Criterion("A_TASK", "Heeft een taak", "AVG art. 6(1)", PLAIN, outcome, "");
    }

    private static Criterion reasoned(@Nullable Outcome outcome, String reason) {
        return new Criterion("B_UNSAFE", "Vraag", "BGS art. 2.20", new Kind(true, true), outcome, reason);
    }

    private static void refused(String key, Criterion criterion, Answer answer) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> criterion.requireTaken(answer))
                .withMessage(key);
    }
}
