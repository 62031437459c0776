package nl.baken.legal;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which records are proposed. */
@SuppressWarnings("MultipleNullnessAnnotations") // a browser may leave it out, the form then asks for it
record ProposalForm(
        @NotEmpty @Size(max = RetentionDesk.SHOWN) @Nullable List<UUID> records) {

    List<UUID> chosen() {
        return records == null ? List.of() : List.copyOf(records);
    }
}
