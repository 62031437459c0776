package nl.baken.neighbours;

import jakarta.validation.constraints.NotBlank;
import nl.baken.codes.CodeList;
import nl.baken.codes.Coded;

/** Why other regions are asked, as it is typed. */
record AskForm(@NotBlank @Coded(CodeList.INQUIRY_PURPOSE) String purpose) {

    static final AskForm EMPTY = new AskForm("");
}
