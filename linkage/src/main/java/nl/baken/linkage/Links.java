package nl.baken.linkage;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What a batch found: which records may be about the same, why, and what was not compared. */
public final class Links {

    private final Scoring scoring;
    private final Pairs pairs;
    private final List<HotBlock> hotBlocks;
    private final long comparisons;

    Links(Scoring scoring, Pairs pairs, List<HotBlock> hotBlocks, long comparisons) {
        this.scoring = scoring;
        this.pairs = pairs;
        this.hotBlocks = List.copyOf(hotBlocks);
        this.comparisons = comparisons;
    }

    /** The pairs that are more likely the same than not, in order of their keys. */
    public Stream<Link> likely() {
        return all().filter(it -> it.score() > 0);
    }

    /** Also those that are rather not the same but came near. */
    public Stream<Link> all() {
        return IntStream.range(0, pairs.size())
                .mapToObj(it -> new Link(pairs.first(it), pairs.second(it), pairs.score(it)));
    }

    /** How likely any two records are about the same, and why. */
    public Match why(int a, int b) {
        return new Explanation(scoring.model(), Comparer.ofFew(scoring.vocabularies()))
                .of(scoring.profile(a), scoring.profile(b));
    }

    /** The records gathered to persons, or whatever they are about. */
    public Clusters clusters() {
        return Clusters.find(scoring, pairs);
    }

    /** How many pairs were compared. */
    public long comparisons() {
        return comparisons;
    }

    /** Keys that too many records share, which were not compared for that key alone. */
    public List<HotBlock> hotBlocks() {
        return hotBlocks;
    }

    /** What was learned. */
    public Model model() {
        return scoring.model();
    }

    /** The same records, to look up others among them with what was learned. */
    public Register register() {
        return scoring.register();
    }
}
