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
import org.springframework.validation.Errors;

/** An offer as it is typed. */
record OfferForm(
        @NotBlank String to,
        @NotBlank @Coded(CodeList.HANDOVER_PURPOSE) String purpose,
        @NotBlank @Coded(CodeList.LEGAL_GROUND) String ground,
        @Pattern(regexp = "|0?[1-9]|1[0-9]|20") String days,
        @NotEmpty List<String> fields,
        @NotBlank @Size(max = 4000) String necessity,
        List<String> secret,
        @Size(max = 2000) String conditions) {

    OfferForm {
        fields = List.copyOf(fields);
        secret = List.copyOf(secret);
    }

    static OfferForm empty() {
        return new OfferForm("", "", "", "", List.of(), "", List.of(), "");
    }

    Offer offer() {
        return new Offer(
                post(),
                purpose,
                ground,
                days.isEmpty() ? null : Integer.valueOf(days),
                Set.copyOf(fields),
                necessity,
                new Secrecy(Set.copyOf(secret), conditions));
    }

    /** Shows a refusal beside the field that it is about. */
    static void show(Refused refused, Errors errors) {
        errors.rejectValue(fieldOf(refused), refused.key(), refused.arguments().toArray(), refused.key());
    }

    private static String fieldOf(Refused refused) {
        String key = refused.key();
        return switch (key.substring(key.lastIndexOf('.') + 1)) {
            case "fields", "categories", "secrecy" -> "fields";
            case "ground" -> "ground";
            default -> "to";
        };
    }

    /** What is under medical secrecy goes with the conditions of its supplier. */
    void requireConditions(Errors errors) {
        if (!secret.isEmpty() && conditions.isBlank()) {
            errors.rejectValue("conditions", "handovers.new.conditions.needed");
        }
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
