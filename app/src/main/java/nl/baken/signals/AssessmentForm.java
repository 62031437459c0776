package nl.baken.signals;

import jakarta.validation.constraints.NotBlank;
import nl.baken.codes.CodeList;
import nl.baken.codes.Coded;
import nl.baken.codes.KnownMunicipality;

/** What a signal is judged to be about, as it is chosen. */
record AssessmentForm(
        int version,
        @KnownMunicipality String municipality,
        @NotBlank @Coded(CodeList.SUBJECT) String subject,
        @NotBlank @Coded(CodeList.EXPLOITATION) String exploitation,
        @NotBlank @Coded(CodeList.PRIORITY) String priority) {

    static AssessmentForm of(Assessment now) {
        return new AssessmentForm(now.version(), now.municipality(), now.subject(), now.exploitation(), now.priority());
    }

    Assessment assessment() {
        return new Assessment(version, municipality, subject, exploitation, priority);
    }
}
