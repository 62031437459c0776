package nl.baken.access;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** A password that somebody replaces by a new one. */
record OwnPassword(
        @AsTyped @NotBlank @Size(max = 200) String current,
        @AsTyped @NotBlank @Size(min = 12, max = 200) String password,
        @AsTyped @NotBlank @Size(max = 200) String again) {

    static OwnPassword empty() {
        return new OwnPassword("", "", "");
    }

    boolean repeated() {
        return password.equals(again);
    }

    /** Never shows a password. */
    @Override
    public String toString() {
        return "OwnPassword[]";
    }
}
