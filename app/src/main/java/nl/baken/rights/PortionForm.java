package nl.baken.rights;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.baken.rights.GivingDesk.Preview;
import nl.baken.rights.Redaction.Line;
import org.springframework.validation.Errors;

/** What a desk would give of one record, as chosen part by part. */
record PortionForm(
        @Size(max = 36) String whom,
        List<@Valid Part> parts,
        @Size(max = 2_000) String hidden) {

    PortionForm {
        parts = List.copyOf(parts);
    }

    static PortionForm of(Preview preview) {
        return new PortionForm(
                preview.portion().whom(),
                preview.redaction().lines().stream()
                        .filter(Line::isChosen)
                        .map(line -> new Part(
                                line.key(),
                                line.answer().isChosen() ? line.answer().name() : "",
                                preview.mark(line.key())))
                        .toList(),
                preview.hidden());
    }

    /** Who asks is somebody in the record, or nobody. */
    void check(Preview preview, Errors errors) {
        if (!whom.isEmpty()
                && preview.people().stream().noneMatch(it -> it.reference().equals(whom))) {
            errors.rejectValue("whom", "rights.refused.whom");
        }
    }

    Map<String, Chosen> choices() {
        Map<String, Chosen> choices = new HashMap<>();
        parts.stream()
                .filter(part -> !part.answer.isEmpty())
                .forEach(part -> choices.put(part.key, new Chosen(Answer.valueOf(part.answer), part.mark)));
        return choices;
    }

    /** Tells nothing. */
    @Override
    public String toString() {
        return "PortionForm[" + parts.size() + "]";
    }

    /** One part, what becomes of it (empty when nobody has read it for this), and the mark of the text that was shown. */
    record Part(
            @Size(max = 200) String key,

            @Pattern(regexp = "|GIVEN|CRIME|PROTECTION|CHILD")
            String answer,

            @Size(max = 64) String mark) {}
}
