package nl.baken.neighbours;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import nl.baken.codes.CodeList;
import nl.baken.codes.Coded;
import nl.baken.vault.PairSecret;
import org.springframework.validation.Errors;

/**
 * Another installation as it is typed.
 *
 * @param agreement the covenant and the organisation, as the choice gives them
 * @param secret what the other region drew; empty when it is to be drawn here
 */
record NeighbourForm(
        @NotBlank @Size(max = 80) String agreement,
        @NotBlank @Coded(CodeList.LEGAL_GROUND) String ground,
        @NotBlank @Size(max = 200) String address,
        @Size(max = 80) String secret) {

    static final NeighbourForm EMPTY = new NeighbourForm("", "", "", "");

    /** Says beside a field what cannot be read in it. */
    void judge(Errors errors) {
        judge(
                errors,
                "agreement",
                agreement.isBlank() || Agreement.Key.of(agreement).isPresent());
        judge(errors, "address", address.isBlank() || Site.of(address).isPresent());
        judge(errors, "secret", secret.isBlank() || PairSecret.parse(secret).isPresent());
    }

    private static void judge(Errors errors, String field, boolean right) {
        if (!right && !errors.hasFieldErrors(field)) {
            errors.rejectValue(field, "neighbours.new." + field + ".wrong");
        }
    }

    Proposal proposal() {
        Optional<PairSecret> entered = PairSecret.parse(secret);
        return new Proposal(
                Agreement.Key.of(agreement).orElseThrow(),
                ground,
                Site.of(address).orElseThrow(),
                entered.orElseGet(PairSecret::drawn),
                entered.isEmpty());
    }

    /** Without the secret. */
    @Override
    public String toString() {
        return "NeighbourForm[" + address + "]";
    }
}
