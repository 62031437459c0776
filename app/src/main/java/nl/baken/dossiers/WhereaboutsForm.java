package nl.baken.dossiers;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** Where somebody can be found, as typed: with whom first, an address only with the reason why. */
@SuppressWarnings("MultipleNullnessAnnotations") // a browser may leave it out, the form then asks for it
record WhereaboutsForm(
        @NotBlank @Size(max = 500) String place,
        @NotBlank @Size(max = 500) String contact,
        @NotNull @PastOrPresent @Nullable LocalDate from,
        @Size(max = 500) String address,
        @Size(max = 500) String need) {

    static WhereaboutsForm on(LocalDate today) {
        return new WhereaboutsForm("", "", today, "", "");
    }

    /** An address takes a reason, and a reason an address. */
    void requireNeed(Errors errors) {
        if (!address.isBlank() && need.isBlank()) {
            errors.rejectValue("need", "dossiers.whereabouts.need.missing");
        }
        if (address.isBlank() && !need.isBlank()) {
            errors.rejectValue("address", "dossiers.whereabouts.address.missing");
        }
    }

    Whereabouts whereabouts() {
        return new Whereabouts(place, contact, address, need);
    }

    /** Tells nothing. */
    @Override
    public String toString() {
        return "WhereaboutsForm[]";
    }
}
