package nl.baken.linkage;

import java.io.Serializable;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/** What a record says, field by field, exactly as it was written down. */
public record Description(Map<Field, String> values) implements Serializable {

    /** Longer texts are cut: no name, address or number needs more, and hostile input must cost nothing. */
    static final int LONGEST = 200;

    public Description {
        Map<Field, String> copy = new EnumMap<>(Field.class);
        values.forEach((field, text) -> copy.put(field, text.substring(0, Math.min(text.length(), LONGEST))));
        values = Collections.unmodifiableMap(copy);
    }

    /** Of nothing yet. */
    public static Description empty() {
        return new Description(Map.of());
    }

    /** The same with a field more, or another text in it. */
    public Description with(Field field, String text) {
        Map<Field, String> more = new EnumMap<>(Field.class);
        more.putAll(values);
        more.put(field, text);
        return new Description(more);
    }

    String text(Field field) {
        return values.getOrDefault(field, "");
    }
}
