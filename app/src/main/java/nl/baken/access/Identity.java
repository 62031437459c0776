package nl.baken.access;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Who somebody is as the provider signed it.
 *
 * @param subject what the provider calls them, for ever and for nobody else
 * @param claims what else it says, each with all its values; of what is nested the names are joined by dots
 * @param authenticated when they last proved it there
 * @param session their session there; empty when the provider has no name for it
 */
record Identity(
        String issuer, String subject, Map<String, List<String>> claims, Instant authenticated, String session) {

    Identity {
        requireNonNull(authenticated, "authenticated is null");
        requireNonNull(session, "session is null");
        claims = Map.copyOf(claims);
        if (issuer.isBlank() || subject.isBlank()) {
            throw new IllegalArgumentException("an identity of nobody");
        }
    }

    List<String> all(String claim) {
        return claims.getOrDefault(claim, List.of());
    }

    String first(String claim) {
        return all(claim).stream().findFirst().orElse("");
    }

    /** Names neither subject nor claims: an identity may end up in a log line. */
    @Override
    public String toString() {
        return "Identity[" + issuer + "]";
    }

    /** Claims as they stand in a token, made flat. */
    static Map<String, List<String>> flat(Map<String, ?> claims) {
        Map<String, List<String>> found = new HashMap<>();
        claims.forEach((name, value) -> put(found, name, value));
        return found;
    }

    private static void put(Map<String, List<String>> found, String name, @Nullable Object value) {
        switch (value) {
            case null -> {}
            case Map<?, ?> nested -> nested.forEach((inner, content) -> put(found, name + "." + inner, content));
            case Collection<?> several -> found.put(name, texts(several));
            default -> found.put(name, new ArrayList<>(List.of(value.toString())));
        }
    }

    private static List<String> texts(Collection<?> values) {
        return values.stream()
                .filter(value -> value instanceof String || value instanceof Number)
                .map(Object::toString)
                .collect(Collectors.toList());
    }
}
