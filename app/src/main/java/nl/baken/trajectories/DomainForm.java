package nl.baken.trajectories;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import nl.baken.codes.CodeList;
import nl.baken.codes.Coded;

/** Which life domain is opened and why, as typed. */
record DomainForm(
        @NotBlank @Coded(CodeList.LIFE_DOMAIN) String domain,
        @NotBlank @Size(max = 1_000) String reason) {

    static final DomainForm EMPTY = new DomainForm("", "");
}
