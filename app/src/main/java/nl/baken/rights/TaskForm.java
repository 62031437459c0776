package nl.baken.rights;

import static java.util.Objects.requireNonNull;

import jakarta.validation.constraints.NotNull;
import nl.baken.rights.Tasks.End;
import org.jspecify.annotations.Nullable;

/** What came of a task, as chosen. */
@SuppressWarnings("MultipleNullnessAnnotations") // a browser may leave it out, the form then asks for it
record TaskForm(@Nullable @NotNull End end) {

    static final TaskForm EMPTY = new TaskForm(null);

    End chosen() {
        return requireNonNull(end, "the form let nothing through");
    }
}
