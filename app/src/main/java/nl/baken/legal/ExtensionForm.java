package nl.baken.legal;

import static java.util.Objects.requireNonNull;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import nl.baken.legal.Extension.Condition;
import org.jspecify.annotations.Nullable;

/** On which condition a term is extended, and until when. */
@SuppressWarnings("MultipleNullnessAnnotations") // a browser may leave it out, the form then asks for it
record ExtensionForm(
        @NotNull @Nullable Condition condition,
        @NotNull @Nullable LocalDate last) {

    static ExtensionForm empty() {
        return new ExtensionForm(null, null);
    }

    Condition met() {
        return requireNonNull(condition);
    }

    LocalDate day() {
        return requireNonNull(last);
    }
}
