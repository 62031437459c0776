package nl.baken.intake;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** What a reporter adds; the code comes along in the page, because a reporter has no session. */
record SupplementForm(
        @Size(max = 100) String code,
        String submission,
        @NotBlank @Size(max = 10_000) String text) {

    SupplementForm {
        submission = SubmissionKey.of(submission).value();
    }

    static SupplementForm of(String code) {
        return new SupplementForm(code, "", "");
    }

    @Override
    public String toString() {
        return "SupplementForm[]";
    }
}
