package nl.baken.network;

import jakarta.validation.constraints.NotBlank;
import nl.baken.codes.CodeList;
import nl.baken.codes.Coded;

/** What help was missing, as chosen. */
record GapForm(
        @NotBlank @Coded(CodeList.NEED) String need,
        @NotBlank @Coded(CodeList.CLIENT_GROUP) String group,
        @NotBlank @Coded(CodeList.GAP_REASON) String reason) {

    static final GapForm EMPTY = new GapForm("", "", "");
}
