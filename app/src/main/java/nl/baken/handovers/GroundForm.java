package nl.baken.handovers;

import jakarta.validation.constraints.NotBlank;
import nl.baken.codes.CodeList;
import nl.baken.codes.Coded;

/** Another ground for what was shared, as it is chosen. */
record GroundForm(@NotBlank @Coded(CodeList.LEGAL_GROUND) String ground) {

    static GroundForm empty() {
        return new GroundForm("");
    }
}
