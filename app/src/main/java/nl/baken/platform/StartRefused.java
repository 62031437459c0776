package nl.baken.platform;

import java.io.PrintStream;
import java.util.Optional;

/** Baken can't start, for a reason that the person at the keyboard can take away; the reason is a message key. */
public final class StartRefused extends RuntimeException {

    private final transient Sentence sentence;

    public StartRefused(String key, Object... details) {
        this(Sentence.of(key, details), Optional.empty());
    }

    private StartRefused(Sentence sentence, Optional<Throwable> cause) {
        super(sentence.inEnglish(), cause.orElse(null));
        this.sentence = sentence;
    }

    static StartRefused because(Throwable cause, String key, Object... details) {
        return new StartRefused(Sentence.of(key, details), Optional.of(cause));
    }

    /** The refusal in a chain of causes: Spring wraps what a bean throws. */
    static Optional<StartRefused> in(Throwable failure) {
        Optional<Throwable> next = Optional.of(failure);
        while (next.isPresent()) {
            if (next.get() instanceof StartRefused refused) {
                return Optional.of(refused);
            }
            next = next.map(Throwable::getCause);
        }
        return Optional.empty();
    }

    void print(PrintStream out) {
        out.println(sentence.inDutch());
        out.println(sentence.inEnglish());
    }
}
