package nl.baken.shared;

import java.util.List;

/** The Spring Data converters that a module contributes for a type of its own; one bean per module is enough. */
public record StoredTypes(List<Object> converters) {

    public StoredTypes {
        converters = List.copyOf(converters);
    }

    public static StoredTypes of(Object... converters) {
        return new StoredTypes(List.of(converters));
    }
}
