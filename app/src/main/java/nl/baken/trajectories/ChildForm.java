package nl.baken.trajectories;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import nl.baken.codes.CodeList;
import nl.baken.codes.Coded;
import org.jspecify.annotations.Nullable;

/** A child, as typed. */
record ChildForm(
        @PastOrPresent @Nullable LocalDate born,
        @NotBlank @Coded(CodeList.CHILD_STAY) String stays,
        @Size(max = 500) String said) {

    static final ChildForm EMPTY = new ChildForm(null, "", "");

    Child child() {
        return new Child(born, stays, said);
    }
}
