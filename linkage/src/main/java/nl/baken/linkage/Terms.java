package nl.baken.linkage;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A set of terms in one array: a map would take more memory than the texts themselves. */
final class Terms implements Serializable {

    private @Nullable Term[] slots = new Term[1024];
    private int size;

    int size() {
        return size;
    }

    Stream<Term> all() {
        return Arrays.stream(slots).filter(Objects::nonNull);
    }

    @Nullable
    Term find(String text) {
        return slots[slot(slots, text)];
    }

    Term add(String text) {
        int slot = slot(slots, text);
        Term known = slots[slot];
        if (known != null) {
            return known;
        }
        Term added = Term.of(text, size++);
        slots[slot] = added;
        if (2 * size > slots.length) {
            grow();
        }
        return added;
    }

    private void grow() {
        @Nullable Term[] more = new Term[2 * slots.length];
        Arrays.stream(slots).forEach(term -> {
            if (term != null) {
                more[slot(more, term.text())] = term;
            }
        });
        slots = more;
    }

    private static int slot(@Nullable Term[] slots, String text) {
        int mask = slots.length - 1;
        int slot = Hashes.spread(text.hashCode()) & mask;
        Term term = slots[slot];
        while (term != null && !term.text().equals(text)) {
            slot = slot + 1 & mask;
            term = slots[slot];
        }
        return slot;
    }
}
