package nl.baken.shared;

import java.util.List;

/** The user asked for something that cannot be done now; the key names the sentence that tells why. */
public final class Refused extends RuntimeException {

    private final String key;
    private final List<String> arguments;

    public Refused(String key, String... arguments) {
        super(key);
        if (key.isBlank()) {
            throw new IllegalArgumentException("a refusal names its sentence");
        }
        this.key = key;
        this.arguments = List.of(arguments);
    }

    public String key() {
        return key;
    }

    /** Codes, numbers and dates to fill in; never personal data, since a message may reach a log. */
    public List<String> arguments() {
        return arguments;
    }
}
