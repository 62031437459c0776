package nl.baken.access;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** The six digits that an authenticator app shows. */
record CodeForm(@NotBlank @Size(max = 20) String code) {

    static CodeForm empty() {
        return new CodeForm("");
    }

    @Override
    public String toString() {
        return "CodeForm[]";
    }
}
