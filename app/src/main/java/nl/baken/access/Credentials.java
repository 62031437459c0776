package nl.baken.access;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** What somebody types to sign in. */
record Credentials(
        @NotBlank @Size(max = 100) String login,
        @AsTyped @NotBlank @Size(max = 200) String password) {

    static Credentials empty() {
        return new Credentials("", "");
    }

    @Override
    public String toString() {
        return "Credentials[]";
    }
}
