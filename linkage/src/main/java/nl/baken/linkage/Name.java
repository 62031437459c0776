package nl.baken.linkage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** A given name, a family name or the name of a business or place, word by word. */
final class Name {

    private static final Set<String> PARTICLES = Set.copyOf(Lists.lines("particles.txt"));
    private static final Set<String> TITLES = Set.copyOf(Lists.lines("titles.txt"));
    private static final Set<String> LEGAL_FORMS = Set.copyOf(Lists.lines("legal-forms.txt"));
    private static final int MOST_WORDS = 6;

    final Term whole;
    /** Of the whole in its vocabulary: one step less to what is compared most. */
    final int place;

    final Term[] words;
    final String[] sounds;
    final int[][] groups;
    /** What is looked up by: how its most telling word sounds, whatever short form it has. */
    final String key;

    private Name(Term whole, Term[] words, int telling) {
        this.whole = whole;
        this.place = whole.place();
        this.words = words;
        this.sounds = Arrays.stream(words).map(it -> Sound.of(it.text())).toArray(String[]::new);
        this.groups = Arrays.stream(words).map(it -> Nicknames.of(it.text())).toArray(int[][]::new);
        this.key = key(words[telling].text());
    }

    private static String key(String word) {
        String sound = Sound.of(Nicknames.head(word));
        return sound.isEmpty() ? word : sound;
    }

    /** Of given names the first word tells most. */
    static Name given(String plain, Function<String, Term> terms) {
        return new Name(terms.apply(plain), words(plain, terms), 0);
    }

    /** Of family names the last word tells most. */
    static Name family(String plain, Function<String, Term> terms) {
        Term[] words = words(plain, terms);
        return new Name(terms.apply(plain), words, words.length - 1);
    }

    private static Term[] words(String plain, Function<String, Term> terms) {
        return Arrays.stream(plain.split(" ", -1)).map(terms).toArray(Term[]::new);
    }

    /** The words of a given name without titles, or nothing. */
    static String plainGiven(String text) {
        return without(text, TITLES, Set.of());
    }

    /** The words of a family name without titles and particles, or nothing. */
    static String plainFamily(String text) {
        return without(text, TITLES, PARTICLES);
    }

    /** The words of the name of a business without its legal form, or nothing. */
    static String plainBusiness(String text) {
        return without(text, LEGAL_FORMS, Set.of());
    }

    private static String without(String text, Set<String> left, Set<String> alsoLeft) {
        List<String> kept = new ArrayList<>();
        for (String word : Letters.plain(text).split(" ", -1)) {
            boolean named = !word.isEmpty() && Letters.isLetter(word.charAt(0));
            if (named && kept.size() < MOST_WORDS && !left.contains(word) && !alsoLeft.contains(word)) {
                kept.add(word);
            }
        }
        return String.join(" ", kept);
    }

    boolean isInitial() {
        return words.length == 1 && words[0].text().length() == 1;
    }

    boolean isSame(Name other) {
        return this == other || whole.isSame(other.whole);
    }

    @Override
    public String toString() {
        return whole.text();
    }
}
