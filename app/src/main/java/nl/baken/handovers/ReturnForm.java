package nl.baken.handovers;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import nl.baken.codes.CodeList;
import nl.baken.codes.Coded;

/** Why a handover goes back, as it is typed. */
record ReturnForm(
        @NotBlank @Coded(CodeList.RETURN_REASON) String reason,
        @Size(max = 4000) String note) {

    private static final String OTHER = "OTHER";

    static ReturnForm empty() {
        return new ReturnForm("", "");
    }

    /** A reason that is on no list has to be told. */
    boolean lacksNote() {
        return reason.equals(OTHER) && note.isBlank();
    }

    /** Tells nothing: a note is personal data. */
    @Override
    public String toString() {
        return "ReturnForm[" + reason + "]";
    }
}
