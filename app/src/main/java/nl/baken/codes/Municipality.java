package nl.baken.codes;

import java.util.regex.Pattern;
import nl.baken.shared.Period;
import org.jspecify.annotations.Nullable;

/**
 * A municipality during the time it exists.
 *
 * @param code the code of CBS, such as GM0402
 * @param successor the municipality it became part of, when it became part of one
 */
public record Municipality(
        String code, String name, @Nullable String successor, Period valid) {

    private static final Pattern FORM = Pattern.compile("GM[0-9]{4}");

    public Municipality {
        if (!FORM.matcher(code).matches()) {
            throw new IllegalArgumentException("not a municipality: " + code);
        }
        if (name.isBlank()) {
            throw new IllegalArgumentException(code + " needs a name");
        }
    }
}
