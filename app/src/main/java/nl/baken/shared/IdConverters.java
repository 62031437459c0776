package nl.baken.shared;

import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.core.convert.TypeDescriptor;
import org.springframework.core.convert.converter.GenericConverter;
import org.springframework.data.convert.ReadingConverter;
import org.springframework.data.convert.WritingConverter;

/** Stores a typed identifier as a plain UUID column and reads it from an address; one bean per identifier. */
public record IdConverters(Class<? extends Id> type, Function<UUID, ? extends Id> constructor) {

    public static <T extends Id> IdConverters of(Class<T> type, Function<UUID, T> constructor) {
        return new IdConverters(type, constructor);
    }

    StoredTypes stored() {
        return StoredTypes.of(new Reading(type, constructor), new Writing(type));
    }

    GenericConverter fromAddress() {
        return new Parsing(type, constructor);
    }

    private static UUID parsed(String text) {
        UUID id = UUID.fromString(text);
        // UUID.fromString also takes "1-1-1-1-1"; one record must have one address
        if (!id.toString().equals(text)) {
            throw new IllegalArgumentException("not the canonical form of an identifier");
        }
        return id;
    }

    @ReadingConverter
    private record Reading(Class<? extends Id> type, Function<UUID, ? extends Id> constructor)
            implements GenericConverter {

        @Override
        public Set<ConvertiblePair> getConvertibleTypes() {
            return Set.of(new ConvertiblePair(UUID.class, type));
        }

        @Override
        public @Nullable Object convert(@Nullable Object source, TypeDescriptor from, TypeDescriptor to) {
            return source instanceof UUID id ? constructor.apply(id) : null;
        }
    }

    @WritingConverter
    private record Writing(Class<? extends Id> type) implements GenericConverter {

        @Override
        public Set<ConvertiblePair> getConvertibleTypes() {
            return Set.of(new ConvertiblePair(type, UUID.class));
        }

        @Override
        public @Nullable Object convert(@Nullable Object source, TypeDescriptor from, TypeDescriptor to) {
            return source instanceof Id id ? id.value() : null;
        }
    }

    private record Parsing(Class<? extends Id> type, Function<UUID, ? extends Id> constructor)
            implements GenericConverter {

        @Override
        public Set<ConvertiblePair> getConvertibleTypes() {
            return Set.of(new ConvertiblePair(String.class, type));
        }

        @Override
        public @Nullable Object convert(@Nullable Object source, TypeDescriptor from, TypeDescriptor to) {
            return source instanceof String text && !text.isEmpty() ? constructor.apply(parsed(text)) : null;
        }
    }
}
