package nl.baken.linkage;

import java.io.Serializable;
import java.util.Arrays;
import java.util.stream.Stream;

/** The texts of one domain, and how rare each of them is. */
final class Vocabulary implements Serializable {

    /** What is seen once in ten million records is rare enough; more records make no difference. */
    static final int RAREST = Bits.of(1e7);

    private static final double LEAST = 0.02;

    private final Terms terms = new Terms();
    private int[] counts = {};
    private int[] rarities = {};
    /** How many texts without a place were seen once, and twice: they all are as rare. */
    private final long[] seldom = new long[3];

    private long total;
    private double expected;
    private int unseen = RAREST;

    /** The term of a text, which is added when it is new. */
    Term add(String text) {
        return terms.add(text);
    }

    /** The term of a text, without remembering it. */
    Term find(String text) {
        Term known = terms.find(text);
        return known == null ? Term.of(text, -1) : known;
    }

    /** Begins with records of which nothing is known but that a text occurs so often. */
    void startWith(long records, double each) {
        total = records;
        expected = each;
    }

    void clear() {
        counts = new int[terms.size()];
        total = 0;
        expected = 0;
        Arrays.fill(seldom, 0);
    }

    void count(Term term, int times) {
        if (term.place() >= counts.length) {
            counts = Arrays.copyOf(counts, Math.max(terms.size(), 2 * counts.length));
        }
        counts[term.place()] += times;
    }

    void countRecords(long records) {
        total += records;
    }

    void add(Occurrence occurrence) {
        if (occurrence.text().isEmpty()) {
            countRecords(occurrence.times());
        } else if (occurrence.times() < seldom.length) {
            seldom[(int) occurrence.times()]++;
        } else {
            count(add(occurrence.text()), Math.toIntExact(occurrence.times()));
        }
    }

    void addAll(Vocabulary other) {
        total += other.total;
        for (int times = 0; times < seldom.length; times++) {
            seldom[times] += other.seldom[times];
        }
        other.terms.all().forEach(it -> count(add(it.text()), other.count(it)));
    }

    /** How often each text was counted, and how many records had any. */
    Stream<Occurrence> occurrences(Domain domain) {
        Stream<Occurrence> texts =
                terms.all().filter(it -> count(it) > 0).map(it -> new Occurrence(domain.index(), it.text(), count(it)));
        return total == 0 ? texts : Stream.concat(Stream.of(new Occurrence(domain.index(), "", total)), texts);
    }

    private int count(Term term) {
        return term.place() < counts.length ? counts[term.place()] : 0;
    }

    /** Turns counts into rarities. */
    void weigh() {
        double discount = expected > 0 ? 1 - expected : discount();
        unseen = rarity(1 - discount);
        rarities = new int[terms.size()];
        for (int i = 0; i < rarities.length; i++) {
            int count = i < counts.length ? counts[i] : 0;
            rarities[i] = rarity(count > 2 ? count - 1 : 1 - discount);
        }
    }

    /**
     * How much less often a text is to be expected than it was seen, by what became of those that were seen once: names
     * come back, numbers do not (Good 1953, "The population frequencies of species").
     */
    private double discount() {
        long once = seldom[1] + Arrays.stream(counts).filter(it -> it == 1).count();
        long twice = seldom[2] + Arrays.stream(counts).filter(it -> it == 2).count();
        return 1 - Math.clamp((2.0 * twice + 1) / (once + 1), LEAST, 1);
    }

    private int rarity(double count) {
        return Math.clamp(Bits.of(Math.max(1, total) / count), 0, RAREST);
    }

    int rarity(Term term) {
        return term.place() < 0 || term.place() >= rarities.length ? unseen : rarities[term.place()];
    }

    int rarityOf(String text) {
        Term known = terms.find(text);
        return known == null ? unseen : rarity(known);
    }

    /** From here on nearly nobody writes it so: a slip of the pen rather than a name of its own. */
    int unusual() {
        return Math.min(RAREST, Bits.of(Math.max(1, total) / 2.0));
    }
}
