package nl.baken.network;

import static java.util.Objects.requireNonNull;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import nl.baken.network.Agreement.Kind;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** What was agreed or needs attention, as typed. */
@SuppressWarnings("MultipleNullnessAnnotations") // a browser may leave it out, the form then asks for it
record AgreementForm(
        @NotNull @Nullable Kind kind,
        @NotBlank @Size(max = 2_000) String said,
        @Nullable LocalDate dueOn) {

    static final AgreementForm EMPTY = new AgreementForm(Kind.AGREEMENT, "", null);

    /** What needs attention has a day. */
    void requireDay(Errors errors) {
        if (!errors.hasErrors() && kind == Kind.OPEN_POINT && dueOn == null) {
            errors.rejectValue("dueOn", "network.agreement.day");
        }
    }

    Agreement agreement() {
        return new Agreement(requireNonNull(kind), said, kind == Kind.OPEN_POINT ? dueOn : null);
    }

    /** Tells none of the words. */
    @Override
    public String toString() {
        return "AgreementForm[" + kind + "]";
    }
}
