package nl.baken.signals;

import jakarta.validation.constraints.NotBlank;
import nl.baken.codes.CodeList;
import nl.baken.codes.Coded;

/** The sentence that the reporters of a signal will read. */
record TellForm(@NotBlank @Coded(CodeList.FEEDBACK) String feedback) {

    static TellForm empty() {
        return new TellForm("");
    }
}
