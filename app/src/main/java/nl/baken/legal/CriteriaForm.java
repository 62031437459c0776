package nl.baken.legal;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.baken.legal.Criterion.Answer;
import org.jspecify.annotations.Nullable;

/** The checklist of a party as it is filled in. */
record CriteriaForm(List<@Valid Line> lines) {

    CriteriaForm {
        lines = List.copyOf(lines);
    }

    static CriteriaForm of(List<Criterion> criteria) {
        return new CriteriaForm(criteria.stream()
                .map(criterion -> new Line(criterion.code(), criterion.outcome(), criterion.reason()))
                .toList());
    }

    Map<String, Answer> answers() {
        Map<String, Answer> answers = new HashMap<>();
        for (Line line : lines) {
            if (line.outcome() != null) {
                answers.put(line.criterion(), new Answer(line.outcome(), line.reason()));
            }
        }
        return answers;
    }

    /** One criterion on the form. */
    @SuppressWarnings("MultipleNullnessAnnotations") // a browser may leave it out, the form then asks for it
    record Line(
            String criterion,
            @NotNull @Nullable Outcome outcome,
            @Size(max = 1000) String reason) {}
}
