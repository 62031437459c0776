package nl.baken.rights;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** The number of a record that a desk found, as typed. */
record NumberForm(@NotBlank @Size(max = 20) String number) {

    static final NumberForm EMPTY = new NumberForm("");
}
