package nl.baken.access;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** A password chosen by the person it is for; twelve characters or more, without rules that make it worse. */
record NewPassword(
        @AsTyped @NotBlank @Size(min = 12, max = 200) String password,
        @AsTyped @NotBlank @Size(max = 200) String again) {

    static NewPassword empty() {
        return new NewPassword("", "");
    }

    boolean repeated() {
        return password.equals(again);
    }

    @Override
    public String toString() {
        return "NewPassword[]";
    }
}
