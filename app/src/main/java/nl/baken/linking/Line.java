package nl.baken.linking;

import static java.util.Objects.requireNonNull;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.baken.linking.Edge.Bond;
import nl.baken.linking.Matching.Match;
import nl.baken.linking.Matching.Said;

/**
 * That a trace of a record may be of the same as one of another record.
 *
 * @param score how alike they are; nought when only people say so
 */
record Line(UUID mine, UUID other, Said said, Bond bond, int score) {

    static Line of(Match match, Map<Pair, Verdict> spoken) {
        UUID other = match.other().trace().id();
        Verdict said = spoken.getOrDefault(new Pair(match.mine(), other), Verdict.UNDONE);
        return new Line(
                match.mine(),
                other,
                new Said(match.other().trace().record(), match.says()),
                said.isConfirmed() ? said.bond() : match.likeness().bond(),
                match.likeness().match().score());
    }

    /** What people confirmed, and what the other trace says. */
    static Line of(Pair pair, Bond bond, Set<UUID> mine, Map<UUID, Said> said) {
        UUID other = pair.not(mine);
        UUID own = pair.one().equals(other) ? pair.other() : pair.one();
        return new Line(own, other, requireNonNull(said.get(other)), bond, 0);
    }

    Pair pair() {
        return new Pair(mine, other);
    }
}
