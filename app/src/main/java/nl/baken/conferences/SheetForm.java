package nl.baken.conferences;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nl.baken.conferences.Sheet.Shown;
import nl.baken.shared.Refused;
import org.springframework.validation.Errors;

/** What a party may know of an item, as it is chosen and typed. */
record SheetForm(
        @NotEmpty List<String> fields,
        @NotBlank @Size(max = 2000) String necessity,
        List<String> secret,
        @Size(max = 2000) String conditions) {

    SheetForm {
        fields = List.copyOf(fields);
        secret = List.copyOf(secret);
    }

    static SheetForm empty() {
        return new SheetForm(List.of(), "", List.of(), "");
    }

    /** What was chosen before. */
    static SheetForm of(Sheet sheet, Shown shown) {
        return new SheetForm(
                List.copyOf(sheet.fields()), shown.necessity(), List.copyOf(sheet.secret()), shown.conditions());
    }

    Selection selection() {
        return new Selection(
                Set.copyOf(fields),
                necessity,
                secret.stream().filter(fields::contains).collect(Collectors.toSet()),
                conditions);
    }

    /** What is under medical secrecy goes with the conditions of its supplier. */
    void requireConditions(Errors errors) {
        if (secret.stream().anyMatch(fields::contains) && conditions.isBlank()) {
            errors.rejectValue("conditions", "conferences.choose.conditions.needed");
        }
    }

    /** Shows a refusal beside the field that it is about. */
    static void show(Refused refused, Errors errors) {
        String key = refused.key();
        boolean whole = !key.endsWith("fields") && !key.endsWith("categories") && !key.endsWith("secrecy");
        if (whole) {
            errors.reject(key, refused.arguments().toArray(), key);
        } else {
            errors.rejectValue("fields", key, refused.arguments().toArray(), key);
        }
    }

    /** Tells nothing: why it is necessary is personal data. */
    @Override
    public String toString() {
        return "SheetForm[" + fields.size() + "]";
    }
}
