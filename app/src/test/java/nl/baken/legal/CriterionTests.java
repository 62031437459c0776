package nl.baken.legal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CriterionTests {

    @Test
    void standsInTheWayUntilItIsMetOrDoesNotApply() {
        assertThat(criterion(null).isPassed()).isFalse();
        assertThat(criterion(Outcome.NOT_MET).isPassed()).isFalse();
        assertThat(criterion(Outcome.MET).isPassed()).isTrue();
        assertThat(criterion(Outcome.NOT_APPLICABLE).isPassed()).isTrue();
    }

    @Test
    void tellsWhatCameOfIt() {
        assertThat(criterion(null).outcomeKey()).isEqualTo("legal.outcome.none");
        assertThat(criterion(Outcome.NOT_MET).outcomeKey()).isEqualTo("legal.outcome.not_met");
    }

    @Test
    void hasACodeAndASourceInLaw() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Criterion(" ", "Vraag", "AVG art. 6(1)", null));
        assertThatIllegalArgumentException().isThrownBy(() -> new Criterion("A_TASK", "Vraag", "", null));
    }

    @Test
    void isFilledInOnAFormThatShowsWhatWasAnswered() {
        CriteriaForm form = CriteriaForm.of(List.of(
                new Criterion("A_TASK", "Vraag", "AVG art. 6(1)", Outcome.MET),
                new Criterion("A_SECRECY", "Vraag", "UAVG art. 30(4)", null)));

        assertThat(form.lines())
                .containsExactly(
                        new CriteriaForm.Line("A_TASK", Outcome.MET), new CriteriaForm.Line("A_SECRECY", null));
        assertThat(form.outcomes()).isEqualTo(Map.of("A_TASK", Outcome.MET));
    }

    private static Criterion criterion(@Nullable Outcome outcome) {
        return new Criterion("A_TASK", "Heeft een taak", "AVG art. 6(1)", outcome);
    }
}
