package nl.baken.rights;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import nl.baken.rights.Words.Kind;

/** A request as it comes in: when and how, in which setting, what is asked, who asks about whom, and in what words. */
record Registration(
        LocalDate receivedOn, String channel, String regime, Set<Right> rights, Whom whom, Map<Kind, String> words) {

    Registration {
        requireNonNull(receivedOn, "receivedOn is null");
        requireNonNull(whom, "whom is null");
        rights = Set.copyOf(rights);
        words = Map.copyOf(words);
        if (rights.isEmpty() || words.getOrDefault(Kind.NAME, "").isBlank()) {
            throw new IllegalArgumentException("somebody asks something");
        }
    }

    /** Tells nothing of what was said. */
    @Override
    public String toString() {
        return "Registration[" + rights + "]";
    }

    /** Who asks, and what of the person about whom decides whether they may. */
    record Whom(Asker asker, LocalDate born, boolean incapable, boolean mandated, boolean suspect) {

        /** Tells no day of birth. */
        @Override
        public String toString() {
            return "Whom[" + asker + "]";
        }
    }
}
