package nl.baken.conferences;

import static java.util.Objects.requireNonNull;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import nl.baken.codes.CodeList;
import nl.baken.codes.Coded;
import org.jspecify.annotations.Nullable;

/** An agreement, as it is chosen and typed. */
@SuppressWarnings("MultipleNullnessAnnotations") // a browser may leave it out, the form then asks for it
record AgreementForm(
        @NotBlank String item,
        @NotBlank String party,
        @NotBlank @Size(max = 2000) String told,
        @Size(max = 1000) String condition,
        @NotBlank @Pattern(regexp = DAYS) String within,
        @NotNull @Nullable Informing informing,
        @Coded(CodeList.NOT_INFORMED_REASON) String reason) {

    /** The chair does it. */
    static final String CHAIR = "CHAIR";

    /** A number of working days, as many as an agreement may take. */
    static final String DAYS = "|0?[1-9]|[1-5][0-9]|60";

    private static final String USUAL = "10";

    static AgreementForm about(String item) {
        return new AgreementForm(item, "", "", "", USUAL, null, "");
    }

    /** A person who is not told is not told for a reason. */
    boolean lacksReason() {
        return informing == Informing.NOT_TOLD && reason.isBlank();
    }

    Deal deal() {
        return new Deal(
                new ItemId(UUID.fromString(item)),
                party.equals(CHAIR) ? null : new PartyId(UUID.fromString(party)),
                told,
                condition,
                Integer.parseInt(within),
                Telling.of(requireNonNull(informing), reason));
    }

    /** Tells nothing. */
    @Override
    public String toString() {
        return "AgreementForm[" + within + "]";
    }
}
