package nl.baken.linking;

import static java.util.Objects.requireNonNull;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import nl.baken.linkage.Matcher;
import nl.baken.linkage.Prepared;
import nl.baken.linking.Clue.Kind;
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

    /** The same for two numbers or addresses that differ only in how they are written. */
    String normal(Clue clue) {
        return switch (clue.kind()) {
            case PHONE, PLATE, BUSINESS -> String.join(" ", keys(clue));
            case PERSON, EMAIL, ADDRESS -> clue.words().toLowerCase(Locale.ROOT).replace(" ", "");
        };
    }

    /** How alike two clues are; nothing when they rather are of others. A person has what is a clue alone elsewhere. */
    Optional<Likeness> weigh(Clue one, Clue other) {
        Kind kind = one.kind() == Kind.PERSON ? other.kind() : one.kind();
        return Optional.of(new Likeness(matcher(kind).match(prepared(one), prepared(other))))
                .filter(Likeness::isLikely);
    }

    private Prepared prepared(Clue clue) {
        return matcher(clue.kind()).prepare(clue.says());
    }

    private Matcher matcher(Kind kind) {
        return requireNonNull(matchers.get(kind), "every kind has one");
    }
}
