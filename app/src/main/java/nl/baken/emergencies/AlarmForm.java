package nl.baken.emergencies;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import nl.baken.codes.CodeList;
import nl.baken.codes.Coded;

/** For which record somebody breaks the glass and why, as typed. */
record AlarmForm(
        @NotBlank @Size(max = 20) String number,
        @NotBlank @Coded(CodeList.EMERGENCY_REASON) String reason,
        @NotBlank @Size(max = 1_000) String said) {

    static final AlarmForm EMPTY = new AlarmForm("", "", "");

    Alarm alarm() {
        return new Alarm(number, reason, said);
    }

    /** Tells the code, not the words. */
    @Override
    public String toString() {
        return "AlarmForm[" + reason + "]";
    }
}
