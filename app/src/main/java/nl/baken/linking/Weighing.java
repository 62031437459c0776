package nl.baken.linking;

import static java.util.Objects.requireNonNull;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import nl.baken.linkage.Field;
import nl.baken.linkage.Identifier;
import nl.baken.linkage.Match;
import nl.baken.linkage.Matcher;
import nl.baken.linkage.Prepared;
import nl.baken.linking.Clue.Kind;
import nl.baken.linking.Likeness.Sort;
import org.springframework.stereotype.Component;

/** Weighs two clues by the model that comes with the library for their kind. */
@Component
class Weighing {

    // How unlikely it is beforehand that two records are of the same depends on how many there are; this is a region's.
    private static final long RECORDS = 100_000;

    private final Map<Kind, Matcher> matchers = new EnumMap<>(Kind.class);

    Weighing() {
        for (Kind kind : Kind.values()) {
            matchers.put(kind, Matcher.of(kind.model(), RECORDS));
        }
    }

    /** What a clue is looked up by: whoever shares one of these may be of the same. */
    List<String> keys(Clue clue) {
        return prepared(clue).keys();
    }

    /** What in a clue identifies somebody or something by itself. */
    List<Identifier> identifiers(Clue clue) {
        return prepared(clue).identifiers();
    }

    /** The same for two numbers or addresses that differ only in how they are written. */
    String normal(Clue clue) {
        return switch (clue.kind()) {
            case PHONE, PLATE, BUSINESS, AD -> String.join(" ", keys(clue));
            case PERSON, EMAIL, HANDLE, ADDRESS ->
                clue.words().toLowerCase(Locale.ROOT).replace(" ", "");
        };
    }

    /**
     * How alike two clues are; nothing when they rather are of others. A person has what is a clue alone elsewhere, and two people
     * who seem to be others may still share a number.
     */
    Optional<Likeness> weigh(Clue one, Clue other) {
        Kind kind = one.kind() == Kind.PERSON ? other.kind() : one.kind();
        Optional<Likeness> whole =
                Optional.of(new Likeness(match(kind, one, other), Sort.SAME)).filter(Likeness::isLikely);
        return whole.isPresent() || kind != Kind.PERSON
                ? whole
                : shared(Kind.PHONE, Field.PHONE, one, other).or(() -> shared(Kind.EMAIL, Field.EMAIL, one, other));
    }

    private Optional<Likeness> shared(Kind kind, Field field, Clue one, Clue other) {
        return one.alone(kind, field)
                .flatMap(mine -> other.alone(kind, field).map(theirs -> match(kind, mine, theirs)))
                .map(match -> new Likeness(match, Sort.SHARED))
                .filter(Likeness::isLikely);
    }

    private Match match(Kind kind, Clue one, Clue other) {
        return matcher(kind).match(prepared(one), prepared(other));
    }

    private Prepared prepared(Clue clue) {
        return matcher(clue.kind()).prepare(clue.says());
    }

    private Matcher matcher(Kind kind) {
        return requireNonNull(matchers.get(kind), "every kind has one");
    }
}
