package nl.baken.linkage;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** All records of a batch in memory, to look up one more among them. */
public final class Register {

    private final List<Profile> profiles;
    private final Vocabularies vocabularies;
    private final Model model;
    private final Normaliser normaliser;
    private final long[] sorted;

    Register(List<Profile> profiles, Vocabularies vocabularies, Model model) {
        this.profiles = profiles;
        this.vocabularies = vocabularies;
        this.model = model;
        this.normaliser = new Normaliser(vocabularies);
        this.sorted = KeyTable.of(profiles).sorted();
    }

    /** Who may be meant, the likeliest first; keys that too many share are passed over. */
    public List<Hit> find(Description description) {
        Profile wanted = normaliser.profile(description);
        Search search = new Search(model, vocabularies, wanted);
        Arrays.stream(Hashes.of(Keys.of(wanted)))
                .flatMap(this::records)
                .sorted()
                .distinct()
                .forEach(it -> search.consider(it, profiles.get(it)));
        return search.hits();
    }

    private IntStream records(int hash) {
        int start = firstAtLeast((long) hash << 32);
        int limit = Math.min(sorted.length, start + Block.LIMIT + 1);
        int end = start;
        while (end < limit && sorted[end] >> 32 == hash) {
            end++;
        }
        int found = end - start;
        return found > Block.LIMIT
                ? IntStream.empty()
                : Arrays.stream(sorted, start, end).mapToInt(it -> (int) it);
    }

    private int firstAtLeast(long entry) {
        int at = Arrays.binarySearch(sorted, entry);
        return at >= 0 ? at : -at - 1;
    }
}
