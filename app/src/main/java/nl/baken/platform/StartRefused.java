package nl.baken.platform;

import java.io.PrintStream;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.boot.web.server.PortInUseException;

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

    public static StartRefused because(Throwable cause, String key, Object... details) {
        return new StartRefused(Sentence.of(key, details), Optional.of(cause));
    }

    /** What a failure comes down to; Spring wraps what a bean or the web server throws. */
    static Optional<StartRefused> in(Throwable failure) {
        return Stream.<Throwable>iterate(failure, Objects::nonNull, Throwable::getCause)
                .flatMap(cause -> switch (cause) {
                    case StartRefused refused -> Stream.of(refused);
                    case PortInUseException taken -> Stream.of(portTaken(taken, taken.getPort()));
                    case Throwable other -> Stream.empty();
                })
                .findFirst();
    }

    static StartRefused portTaken(Throwable cause, int port) {
        return because(cause, "platform.refused.port-taken", String.valueOf(port));
    }

    void print(PrintStream out) {
        out.println(sentence.inDutch());
        out.println(sentence.inEnglish());
    }
}
