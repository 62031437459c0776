package nl.baken.conferences;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;

/** In how many working days an agreement is due now, as it is typed. */
record RenewForm(
        @NotBlank @Pattern(regexp = AgreementForm.DAYS) String within) {

    static final RenewForm EMPTY = new RenewForm("5");
}
