package nl.baken.dossiers;

import static java.util.Objects.requireNonNull;

import jakarta.validation.constraints.FutureOrPresent;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import nl.baken.codes.CodeList;
import nl.baken.codes.Coded;
import org.jspecify.annotations.Nullable;

/** What was told out of a dossier to somebody without a desk, as it is typed. */
@SuppressWarnings("MultipleNullnessAnnotations") // a browser may leave it out, the form then asks for it
record TellForm(
        @NotBlank @Coded(CodeList.THIRD_PARTY) String thirdParty,
        @NotBlank @Coded(CodeList.HANDOVER_PURPOSE) String purpose,
        @NotBlank @Coded(CodeList.LEGAL_GROUND) String ground,
        @NotNull @FutureOrPresent @Nullable LocalDate last,
        @NotEmpty List<String> fields,
        @NotBlank @Size(max = 4000) String told) {

    TellForm {
        fields = List.copyOf(fields);
    }

    static TellForm to(String thirdParty) {
        return new TellForm(thirdParty, "", "", null, List.of(), "");
    }

    LocalDate end() {
        return requireNonNull(last);
    }

    /** Tells nothing: to whom and why is personal data. */
    @Override
    public String toString() {
        return "TellForm[" + thirdParty + "]";
    }
}
