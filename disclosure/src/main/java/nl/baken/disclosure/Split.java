package nl.baken.disclosure;

import java.util.HashSet;
import java.util.List;

/** One way in which a whole is the sum of its parts: a region and its municipalities. */
public record Split(String whole, List<String> parts) {
    public Split {
        parts = List.copyOf(parts);
        if (whole.isBlank() || parts.isEmpty() || parts.stream().anyMatch(String::isBlank)) {
            throw new IllegalArgumentException("%s is not split in %s".formatted(whole, parts));
        }
        if (parts.contains(whole) || new HashSet<>(parts).size() < parts.size()) {
            throw new IllegalArgumentException("%s has a part that counts twice: %s".formatted(whole, parts));
        }
    }
}
