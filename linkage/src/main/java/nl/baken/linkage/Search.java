package nl.baken.linkage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Keeps who may be meant of those that are considered. */
final class Search {

    private static final int WORTH_SHOWING = Bits.of(0.01);
    private static final int MOST = 50;

    private record Candidate(int record, Profile profile, int score) {}

    private final Model model;
    private final Comparer comparer;
    private final Profile wanted;
    private final List<Candidate> candidates = new ArrayList<>();

    Search(Model model, Vocabularies vocabularies, Profile wanted) {
        this.model = model;
        this.comparer = Comparer.ofFew(vocabularies);
        this.wanted = wanted;
    }

    void consider(int record, Profile profile) {
        long found = comparer.compare(wanted, profile);
        int score = model.score(found) + comparer.rarity();
        if (score > WORTH_SHOWING) {
            candidates.add(new Candidate(record, profile, score));
        }
    }

    /** The likeliest first. */
    List<Hit> hits() {
        Explanation explanation = new Explanation(model, comparer);
        return candidates.stream()
                .sorted(Comparator.comparingInt(Candidate::score).reversed().thenComparingInt(Candidate::record))
                .limit(MOST)
                .map(it -> new Hit(it.record(), explanation.of(wanted, it.profile())))
                .toList();
    }
}
