package nl.baken.handovers;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.baken.access.PostId;
import nl.baken.codes.CodeList;
import nl.baken.codes.Coded;
import nl.baken.shared.Refused;

/** An offer as it is typed. */
record OfferForm(
        @NotBlank String to,
        @NotBlank @Coded(CodeList.HANDOVER_PURPOSE) String purpose,
        @NotBlank @Coded(CodeList.LEGAL_GROUND) String ground,
        @Pattern(regexp = "|0?[1-9]|1[0-9]|20") String days,
        @NotEmpty List<String> fields,
        @NotBlank @Size(max = 4000) String necessity) {

    OfferForm {
        fields = List.copyOf(fields);
    }

    static OfferForm empty() {
        return new OfferForm("", "", "", "", List.of(), "");
    }

    Offer offer() {
        return new Offer(
                post(), purpose, ground, days.isEmpty() ? null : Integer.valueOf(days), Set.copyOf(fields), necessity);
    }

    /** The field beside which a refusal is shown. */
    static String fieldOf(Refused refused) {
        return refused.key().endsWith(".fields") ? "fields" : "to";
    }

    private PostId post() {
        try {
            return new PostId(UUID.fromString(to));
        } catch (IllegalArgumentException e) {
            Refused unknown = new Refused("handovers.refused.receiver");
            unknown.addSuppressed(e);
            throw unknown;
        }
    }

    /** Tells nothing: why it is necessary is personal data. */
    @Override
    public String toString() {
        return "OfferForm[" + purpose + "]";
    }
}
