package nl.baken.dossiers;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import nl.baken.codes.CodeList;
import nl.baken.codes.Coded;

/** A decision about consent, as typed. */
record ConsentForm(
        @NotBlank @Coded(CodeList.CONSENT) String code,
        @Size(max = 2_000) String reason) {

    static final ConsentForm EMPTY = new ConsentForm("NOT_ASKED_YET", "");

    Consent consent() {
        return new Consent(code, reason);
    }
}
