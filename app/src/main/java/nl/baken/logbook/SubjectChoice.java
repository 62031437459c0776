package nl.baken.logbook;

import jakarta.validation.constraints.Size;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whose readers are asked for.
 *
 * @param subject the identifier of a data subject, in full
 * @param names whether the names of the readers are shown
 */
record SubjectChoice(
        @Size(max = 36) @Nullable String subject, @Nullable Boolean names) {

    boolean isAsked() {
        return subject != null && !subject.isBlank();
    }

    boolean isNamed() {
        return Boolean.TRUE.equals(names);
    }

    Optional<UUID> id() {
        try {
            return Optional.ofNullable(subject).map(String::strip).map(UUID::fromString);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
