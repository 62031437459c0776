package nl.baken.conferences;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import java.util.List;
import nl.baken.codes.CodeList;
import nl.baken.codes.Coded;

/** Who is asked to a table, as it is chosen. */
record PartyForm(
        @NotEmpty List<String> parties,
        @NotBlank @Coded(CodeList.LEGAL_GROUND) String ground) {

    PartyForm {
        parties = List.copyOf(parties);
    }

    static PartyForm empty() {
        return new PartyForm(List.of(), "");
    }
}
