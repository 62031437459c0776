package nl.baken.access;

import java.util.Optional;
import java.util.function.Supplier;
import nl.baken.shared.Refused;
import org.springframework.validation.Errors;

/** What a form asks of a desk: a refusal becomes a sentence above the form, and nothing that was typed is lost. */
public final class Attempt {

    private Attempt() {}

    /** The answer of the desk, or nothing when it refused; then the form tells why. */
    public static <T> Optional<T> of(Errors form, Supplier<T> work) {
        try {
            return Optional.of(work.get());
        } catch (Refused refused) {
            form.reject(refused.key(), refused.arguments().toArray(), refused.key());
            return Optional.empty();
        }
    }

    /** Whether the desk refused; then the form tells why. */
    public static boolean refused(Errors form, Runnable work) {
        return of(form, () -> {
                    work.run();
                    return true;
                })
                .isEmpty();
    }
}
