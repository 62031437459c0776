package nl.baken.signals;

import nl.baken.shared.Refused;
import org.springframework.validation.Errors;

/** What a form asks of the desk: a refusal becomes a sentence above the form, and nothing that was typed is lost. */
final class Attempt {

    private Attempt() {}

    /** Whether the desk refused; then the form tells why. */
    static boolean refused(Errors form, Runnable work) {
        try {
            work.run();
            return false;
        } catch (Refused refused) {
            form.reject(refused.key(), refused.arguments().toArray(), refused.key());
            return true;
        }
    }
}
