package nl.baken.linkage;

import org.jspecify.annotations.Nullable;

/** Compares names word by word, and remembers outcomes, for nothing is compared more often; not for two threads at once. */
final class NameComparison {

    static final int NOTHING = -1;

    private static final NameLevel[] LEVELS = NameLevel.values();
    private static final int RARITY_BITS = 20;
    private static final int ENOUGH_LIKE = 860;
    private static final int SOUNDS_LIKE = 700;
    private static final int SHORT_WORD = 4;
    private static final int LONG_WORD = 7;

    private final Vocabulary vocabulary;
    private final @Nullable Vocabulary other;
    private final long[] pairs;
    private final int[] outcomes;

    private NameComparison(Vocabulary vocabulary, @Nullable Vocabulary other, int remembered) {
        this.vocabulary = vocabulary;
        this.other = other;
        this.pairs = new long[remembered];
        this.outcomes = new int[remembered];
    }

    /** Of names from one vocabulary; so many outcomes are remembered, a power of two or none. */
    static NameComparison within(Vocabulary vocabulary, int remembered) {
        return new NameComparison(vocabulary, null, remembered);
    }

    /** Of a given name and a family name: what is rare must be rare as either. */
    static NameComparison between(Vocabulary given, Vocabulary family, int remembered) {
        return new NameComparison(given, family, remembered);
    }

    static NameLevel level(int outcome) {
        return LEVELS[outcome >>> RARITY_BITS];
    }

    static int rarity(int outcome) {
        return outcome & (1 << RARITY_BITS) - 1;
    }

    private static int outcome(NameLevel level, int rarity) {
        return level.index() << RARITY_BITS | rarity;
    }

    /** Level and rarity in one number. */
    int compare(Name a, Name b) {
        if (a == b && other == null) {
            return same(a);
        }
        int first = a.place;
        int second = b.place;
        if (first < 0 || second < 0 || pairs.length == 0) {
            return outcome(a, b);
        }
        long pair = (long) (first + 1) << 32 | second;
        int slot = Hashes.of(first, second) & (pairs.length - 1);
        if (pairs[slot] != pair) {
            pairs[slot] = pair;
            outcomes[slot] = outcome(a, b);
        }
        return outcomes[slot];
    }

    private int outcome(Name a, Name b) {
        if (a.isSame(b)) {
            return same(a);
        }
        Term shared = shared(a, b);
        if (shared != null) {
            return outcome(NameLevel.PART, rarity(shared));
        }
        NameLevel level = unshared(a, b);
        return outcome(level, level.isByRarity() ? Math.min(rarity(a.whole), rarity(b.whole)) : 0);
    }

    private int same(Name name) {
        return name.isInitial() ? outcome(NameLevel.INITIAL, 0) : outcome(NameLevel.SAME, rarity(name.whole));
    }

    private int rarity(Term term) {
        return other == null
                ? vocabulary.rarity(term)
                : Math.min(vocabulary.rarityOf(term.text()), other.rarityOf(term.text()));
    }

    private @Nullable Term shared(Name a, Name b) {
        Term rarest = null;
        for (Term word : a.words) {
            for (Term same : b.words) {
                boolean isShared = word.text().length() > 1 && word.isSame(same);
                if (isShared && (rarest == null || rarity(word) > rarity(rarest))) {
                    rarest = word;
                }
            }
        }
        return rarest;
    }

    private NameLevel unshared(Name a, Name b) {
        NameLevel best = isJoined(a, b) ? NameLevel.TYPO : NameLevel.DIFFERENT;
        for (int i = 0; i < a.words.length; i++) {
            for (int j = 0; j < b.words.length; j++) {
                NameLevel level = compare(a, i, b, j);
                best = level.compareTo(best) < 0 ? level : best;
            }
        }
        return best == NameLevel.DIFFERENT && isInitialOf(a, b) ? NameLevel.INITIAL : best;
    }

    /** Whether the difference lies in the blanks: "sha n" and "shan". */
    private static boolean isJoined(Name a, Name b) {
        return (a.words.length > 1 || b.words.length > 1)
                && Edits.between(a.whole.text().replace(" ", ""), b.whole.text().replace(" ", ""), 1) <= 1;
    }

    private static boolean isInitialOf(Name a, Name b) {
        String first = a.words[0].text();
        String second = b.words[0].text();
        return (first.length() == 1 || second.length() == 1) && first.charAt(0) == second.charAt(0);
    }

    private NameLevel compare(Name a, int i, Name b, int j) {
        Term word = a.words[i];
        Term second = b.words[j];
        if (word.length() == 1 || second.length() == 1) {
            return NameLevel.DIFFERENT;
        }
        if (Nicknames.share(a.groups[i], b.groups[j])) {
            return NameLevel.ALIAS;
        }
        int likeness = Edits.likeness(word, second, SOUNDS_LIKE);
        int enough = a.sounds[i].length() > 2 ? SOUNDS_LIKE : ENOUGH_LIKE;
        if (likeness >= enough && a.sounds[i].equals(b.sounds[j])) {
            return NameLevel.ALIAS;
        }
        int length = Math.max(word.length(), second.length());
        int limit = length > LONG_WORD ? 2 : 1;
        if (likeness >= SOUNDS_LIKE && Edits.between(word, second, limit) <= limit) {
            return isUnusual(a) || isUnusual(b) ? NameLevel.TYPO : NameLevel.VARIANT;
        }
        return likeness >= ENOUGH_LIKE || hasSameLetters(word, second, length)
                ? NameLevel.SIMILAR
                : NameLevel.DIFFERENT;
    }

    private static boolean hasSameLetters(Term a, Term b, int length) {
        int limit = length > SHORT_WORD ? 1 : 0;
        return a.apart(b) <= limit && Edits.bag(a.text(), b.text()) <= limit;
    }

    private boolean isUnusual(Name name) {
        return rarity(name.whole) >= vocabulary.unusual();
    }
}
