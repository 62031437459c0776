package nl.baken.intake;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** The code that a reporter types or reads from a slip of paper. */
record ReceiptForm(@NotBlank @Size(max = 100) String code) {

    @Override
    public String toString() {
        return "ReceiptForm[]";
    }
}
