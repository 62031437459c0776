package nl.baken.linkage;

import java.util.List;

/** Compares one record with others that were found by its keys; it remembers nothing of them, and any thread may use it. */
public final class Matcher {

    private final Model model;
    private final Vocabularies vocabularies;
    private final Normaliser normaliser;

    private Matcher(Model model, Vocabularies vocabularies) {
        this.model = model;
        this.vocabularies = vocabularies;
        this.normaliser = new Normaliser(vocabularies);
    }

    /** With the model of a kind, for a register of so many records. */
    public static Matcher of(Kind kind, long records) {
        return of(Model.shipped(kind), records);
    }

    /** With a model that was learned, for a register of so many records. */
    public static Matcher of(Model model, long records) {
        return new Matcher(model.among(records), Frequencies.shipped());
    }

    /** With a model and counts that were learned of one batch, as it is. */
    public static Matcher of(Model model, Vocabularies vocabularies) {
        return new Matcher(model, vocabularies);
    }

    /** Brings a record into its normal form. */
    public Prepared prepare(Description description) {
        return new Prepared(normaliser.profile(description));
    }

    /** How likely two records are about the same, and why. */
    public Match match(Prepared a, Prepared b) {
        return new Explanation(model, Comparer.ofFew(vocabularies)).of(a.profile(), b.profile());
    }

    /** The same for many candidates: those that are not to be ruled out, the likeliest first. */
    public List<Hit> match(Prepared record, List<Prepared> candidates) {
        Search search = new Search(model, vocabularies, record.profile());
        for (int i = 0; i < candidates.size(); i++) {
            search.consider(i, candidates.get(i).profile());
        }
        return search.hits();
    }
}
