package nl.baken.signals;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import nl.baken.codes.CodeList;
import nl.baken.codes.Coded;
import nl.baken.intake.Report;

/** Somebody who turned out to be involved; a name and a telephone number only when known. */
record InvolvedForm(
        @NotBlank @Coded(CodeList.INVOLVED_ROLE) String role,
        @Size(max = 200) String name,
        @Size(max = 40) String phone,
        @NotBlank @Coded(CodeList.SEX) String sex,
        @NotBlank @Coded(CodeList.AGE_BAND) String ageBand,
        @NotBlank @Coded(CodeList.NATIONALITY_GROUP) String nationalityGroup) {

    static InvolvedForm empty() {
        return new InvolvedForm("", "", "", "UNKNOWN", "UNKNOWN", "UNKNOWN");
    }

    Report.Involved involved() {
        return new Report.Involved(role, name, phone, sex, ageBand, nationalityGroup);
    }

    /** Tells nothing: who is involved is personal data. */
    @Override
    public String toString() {
        return "InvolvedForm[]";
    }
}
