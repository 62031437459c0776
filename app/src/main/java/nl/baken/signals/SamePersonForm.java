package nl.baken.signals;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who of the people in a signal are one person. */
record SamePersonForm(List<UUID> people) {

    // Choices that are no identifiers arrive as nothing, with the error beside them.
    SamePersonForm(@Nullable List<UUID> people) {
        this.people = people == null ? List.of() : List.copyOf(people);
    }

    static SamePersonForm empty() {
        return new SamePersonForm(List.of());
    }
}
