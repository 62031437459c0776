package nl.baken.linking;

import static java.util.Objects.requireNonNull;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import nl.baken.linkage.Field;
import nl.baken.linkage.Identifier;
import nl.baken.linkage.Matcher;
import nl.baken.linkage.Prepared;
import nl.baken.linking.Clue.Kind;
import nl.baken.linking.Likeness.Sort;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Weighs two clues by the model that comes with the library for their kind. */
@Component
class Weighing {

    // How unlikely it is beforehand that two records are of the same depends on how many there are; a region has as
    // many before long.
    private static final long FEWEST = 100_000;

    private final Supplier<Map<Kind, Long>> sizes;
    private volatile Ready ready = new Ready(Map.of(), Map.of());

    @Autowired
    Weighing(Sizes sizes) {
        this(sizes::all);
    }

    /** By how many there are of each kind. */
    Weighing(Supplier<Map<Kind, Long>> sizes) {
        this.sizes = sizes;
    }

    /** What matches, for as long as there are so many of each kind. */
    private record Ready(Map<Kind, Long> sizes, Map<Kind, Matcher> matchers) {

        static Ready of(Map<Kind, Long> sizes) {
            Map<Kind, Matcher> matchers = new EnumMap<>(Kind.class);
            for (Kind kind : Kind.values()) {
                matchers.put(kind, Matcher.of(kind.model(), Math.max(FEWEST, sizes.getOrDefault(kind, 0L))));
            }
            return new Ready(sizes, matchers);
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

    /** How alike two clues are; nothing when they rather are of others. */
    Optional<Likeness> weigh(Clue one, Clue other) {
        return scale(one).weigh(other);
    }

    /** What weighs others against a clue, which is brought into its normal form once. */
    Scale scale(Clue clue) {
        return new Scale(clue);
    }

    /**
     * A clue that others are weighed against. A person has what is a clue alone elsewhere, and two people who seem to be others may
     * still share a number.
     */
    final class Scale {

        private final Clue clue;
        private final Prepared whole;
        private final Map<Kind, Optional<Prepared>> parts = new EnumMap<>(Kind.class);

        private Scale(Clue clue) {
            this.clue = clue;
            this.whole = prepared(clue);
        }

        /** How alike the other is; nothing when it rather is of somebody or something else. */
        Optional<Likeness> weigh(Clue other) {
            if (Streets.areApart(clue, other)) {
                return Optional.empty();
            }
            Kind kind = clue.kind() == Kind.PERSON ? other.kind() : clue.kind();
            Sort sort = Streets.areOnlyNear(clue, other) ? Sort.NEAR : Sort.SAME;
            Optional<Likeness> same = likeness(kind, whole, prepared(other), sort);
            return same.isPresent() || kind != Kind.PERSON
                    ? same
                    : shared(Kind.PHONE, Field.PHONE, other).or(() -> shared(Kind.EMAIL, Field.EMAIL, other));
        }

        private Optional<Likeness> shared(Kind kind, Field field, Clue other) {
            return part(kind, field)
                    .flatMap(mine -> other.alone(kind, field)
                            .flatMap(theirs -> likeness(kind, mine, prepared(theirs), Sort.SHARED)));
        }

        private Optional<Prepared> part(Kind kind, Field field) {
            return parts.computeIfAbsent(kind, it -> clue.alone(kind, field).map(Weighing.this::prepared));
        }
    }

    // what is unlike is ruled out before anything is explained
    private Optional<Likeness> likeness(Kind kind, Prepared one, Prepared other, Sort sort) {
        return matcher(kind).match(one, List.of(other)).stream()
                .map(hit -> new Likeness(hit.match(), sort))
                .filter(Likeness::isLikely)
                .findFirst();
    }

    private Prepared prepared(Clue clue) {
        return matcher(clue.kind()).prepare(clue.says());
    }

    private Matcher matcher(Kind kind) {
        Map<Kind, Long> now = sizes.get();
        if (ready.matchers().isEmpty() || !ready.sizes().equals(now)) {
            ready = Ready.of(now);
        }
        return requireNonNull(ready.matchers().get(kind), "every kind has one");
    }
}
