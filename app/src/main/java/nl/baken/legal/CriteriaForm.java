package nl.baken.legal;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The checklist of a party as it is filled in. */
record CriteriaForm(List<@Valid Line> lines) {

    CriteriaForm {
        lines = List.copyOf(lines);
    }

    static CriteriaForm of(List<Criterion> criteria) {
        return new CriteriaForm(criteria.stream()
                .map(criterion -> new Line(criterion.code(), criterion.outcome()))
                .toList());
    }

    Map<String, Outcome> outcomes() {
        Map<String, Outcome> outcomes = new HashMap<>();
        for (Line line : lines) {
            if (line.outcome() != null) {
                outcomes.put(line.criterion(), line.outcome());
            }
        }
        return outcomes;
    }

    /** One criterion on the form. */
    @SuppressWarnings("MultipleNullnessAnnotations") // a browser may leave it out, the form then asks for it
    record Line(String criterion, @NotNull @Nullable Outcome outcome) {}
}
