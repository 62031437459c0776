package nl.baken.linkage;

import java.util.List;

/** Scores any two records of a batch. */
final class Scoring {

    private final List<Profile> profiles;
    private final Vocabularies vocabularies;
    private final Sources sources;
    private final Model model;

    Scoring(List<Profile> profiles, Sources sources, Vocabularies vocabularies, Model model) {
        this.profiles = profiles;
        this.vocabularies = vocabularies;
        this.sources = sources;
        this.model = model;
    }

    /** The same by another model. */
    Scoring by(Model other) {
        return new Scoring(profiles, sources, vocabularies, other);
    }

    int records() {
        return profiles.size();
    }

    Model model() {
        return model;
    }

    Vocabularies vocabularies() {
        return vocabularies;
    }

    Profile profile(int record) {
        return profiles.get(record);
    }

    Register register() {
        return new Register(profiles, vocabularies, model);
    }

    /** One for each thread. */
    Clustering.Scorer scorer() {
        Comparer comparer = Comparer.ofMany(vocabularies);
        return (a, b) -> {
            if (!sources.mayMatch(a, b)) {
                return Clustering.NEVER;
            }
            long found = comparer.compare(profiles.get(a), profiles.get(b));
            return model.score(found) + comparer.rarity();
        };
    }
}
