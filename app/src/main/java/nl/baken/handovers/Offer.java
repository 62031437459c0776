package nl.baken.handovers;

import static java.util.Objects.requireNonNull;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.baken.access.PostId;
import nl.baken.signals.Disclosable;
import org.jspecify.annotations.Nullable;

/**
 * What one desk offers another.
 *
 * @param days the working days the receiver has to answer; nothing means as many as are usual for the purpose
 * @param fields the keys of what is shared, and nothing else is
 */
public record Offer(
        PostId to,
        String purpose,
        String ground,
        @Nullable Integer days,
        Set<String> fields,
        String necessity,
        Secrecy secrecy) {

    static final int LONGEST = 20;

    public Offer {
        requireNonNull(to, "to is null");
        requireNonNull(secrecy, "secrecy is null");
        fields = Set.copyOf(fields);
        if (days != null && (days < 1 || days > LONGEST)) {
            throw new IllegalArgumentException("a receiver cannot have %d working days".formatted(days));
        }
        if (fields.isEmpty() || necessity.isBlank()) {
            throw new IllegalArgumentException("an offer shares something and says why");
        }
    }

    /** An offer of which nothing is under medical secrecy. */
    public Offer(
            PostId to, String purpose, String ground, @Nullable Integer days, Set<String> fields, String necessity) {
        this(to, purpose, ground, days, fields, necessity, Secrecy.NONE);
    }

    /** The same offer, with all that is under medical secrecy by itself: nobody has to remember to tick it. */
    Offer carrying(List<Disclosable> chosen) {
        List<Disclosable> own = chosen.stream().filter(Disclosable::isSecret).toList();
        if (own.isEmpty()) {
            return this;
        }
        Set<String> keys = new HashSet<>(secrecy.fields());
        own.forEach(part -> keys.add(part.key()));
        String all = Stream.concat(Stream.of(secrecy.conditions()), own.stream().map(Disclosable::conditions))
                .filter(text -> !text.isBlank())
                .distinct()
                .collect(Collectors.joining("\n"));
        return new Offer(to, purpose, ground, days, fields, necessity, new Secrecy(keys, all));
    }

    /** Whether something of what is shared is under medical secrecy. */
    boolean isSecret() {
        return fields.stream().anyMatch(secrecy::covers);
    }

    /** Tells nothing: why it is necessary is personal data. */
    @Override
    public String toString() {
        return "Offer[" + purpose + "]";
    }
}
