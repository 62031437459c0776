package nl.baken.signals;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The texts and people that make a signal of their own. */
record SplitForm(List<UUID> texts, List<UUID> people) {

    // Choices that are no identifiers arrive as nothing, with the error beside them.
    SplitForm(@Nullable List<UUID> texts, @Nullable List<UUID> people) {
        this.texts = texts == null ? List.of() : List.copyOf(texts);
        this.people = people == null ? List.of() : List.copyOf(people);
    }

    static SplitForm empty() {
        return new SplitForm(List.of(), List.of());
    }
}
