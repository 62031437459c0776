package nl.baken.intake;

import static java.util.Objects.requireNonNullElse;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** The code that a reporter types or reads from a slip of paper. */
record ReceiptForm(@NotBlank @Size(max = 100) String code) {

    ReceiptForm {
        code = requireNonNullElse(code, "");
    }

    @Override
    public String toString() {
        return "ReceiptForm[]";
    }
}
