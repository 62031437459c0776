package nl.baken.rights;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import nl.baken.rights.Words.Kind;

/** A request as it comes in: when and how, in which setting, what is asked, who asks about whom, and in what words. */
public record Registration(
        LocalDate receivedOn, String channel, String regime, Set<Right> rights, Whom whom, Said said) {

    public Registration {
        requireNonNull(receivedOn, "receivedOn is null");
        requireNonNull(whom, "whom is null");
        rights = Set.copyOf(rights);
        if (rights.isEmpty() || said.name.isBlank()) {
            throw new IllegalArgumentException("somebody asks something");
        }
    }

    /** What is kept of it sealed, word by word. */
    Map<Kind, String> words() {
        Map<Kind, String> words = new EnumMap<>(Kind.class);
        words.put(Kind.NAME, said.name);
        words.put(Kind.BIRTH_DATE, whom.born.toString());
        words.put(Kind.ASKER, said.asker);
        words.put(Kind.REACH, said.reach);
        words.put(Kind.QUESTION, said.question);
        words.put(Kind.NUMBERS, said.numbers);
        words.put(Kind.SUSPICION, whom.suspect ? said.suspicion : "");
        return words;
    }

    /** Tells nothing of what was said. */
    @Override
    public String toString() {
        return "Registration[" + rights + "]";
    }

    /** Who asks, and what of the person about whom decides whether they may. */
    public record Whom(Asker asker, LocalDate born, boolean incapable, boolean mandated, boolean suspect) {

        /** Tells no day of birth. */
        @Override
        public String toString() {
            return "Whom[" + asker + "]";
        }
    }

    /** About whom it is, who asks, how they are answered safely, and what they say; empty where nothing was said. */
    public record Said(String name, String asker, String reach, String question, String numbers, String suspicion) {

        /** Tells nothing. */
        @Override
        public String toString() {
            return "Said[]";
        }
    }
}
