package nl.baken.rights;

import java.text.Normalizer;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Makes words unreadable in a text, whatever their case and accents: names part by part, numbers in any spelling, other words
 * as they were typed.
 */
final class Blackout {

    static final String BAR = "█████";

    private static final char HIDDEN = '█';

    private static final Set<String> PREFIXES =
            Set.of("van", "de", "der", "den", "het", "ten", "ter", "te", "la", "le", "el", "al", "von", "di", "da");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
    private static final Pattern NUMBER = Pattern.compile("\\+?\\d(?:[\\s().-]*\\d)+");
    private static final int SHORTEST_NUMBER = 6;
    private static final int NATIONAL = 9;

    private final Set<String> names = new LinkedHashSet<>();
    private final Set<String> numbers = new LinkedHashSet<>();
    private final Set<String> words = new LinkedHashSet<>();
    private final Set<String> spared = new LinkedHashSet<>();

    /** Leaves the parts of this name readable: it is the name of who asks. */
    Blackout sparing(String name) {
        parts(name).forEach(spared::add);
        return this;
    }

    Blackout name(String name) {
        parts(name).forEach(names::add);
        return this;
    }

    /** A telephone number with any signs between its digits, or an address of which every sign counts. */
    Blackout number(String number) {
        String digits = digits(number);
        if (number.contains("@") || digits.length() < SHORTEST_NUMBER) {
            return words(number);
        }
        numbers.add(digits.substring(Math.max(0, digits.length() - NATIONAL)));
        return this;
    }

    /** Words as somebody typed them, one or more on a line. */
    Blackout words(String lines) {
        lines.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .map(Blackout::folded)
                .forEach(words::add);
        return this;
    }

    String of(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFC);
        BitSet covered = covered(folded(plain));
        // what stood against something that is hidden may now stand alone, and be a name
        for (BitSet more = more(plain, covered); !more.equals(covered); more = more(plain, covered)) {
            covered = more;
        }
        StringBuilder shown = new StringBuilder();
        for (int at = 0; at < plain.length(); at++) {
            if (!covered.get(at)) {
                shown.append(plain.charAt(at));
            } else if (at == 0 || !covered.get(at - 1)) {
                shown.append(BAR);
            }
        }
        return shown.toString();
    }

    private BitSet more(String plain, BitSet covered) {
        StringBuilder left = new StringBuilder(plain);
        covered.stream().forEach(at -> left.setCharAt(at, HIDDEN));
        BitSet more = covered(folded(left.toString()));
        more.or(covered);
        return more;
    }

    private BitSet covered(String text) {
        BitSet covered = new BitSet(text.length());
        WORD.matcher(text)
                .results()
                .filter(word -> isName(word.group()))
                .forEach(word -> covered.set(word.start(), word.end()));
        NUMBER.matcher(text)
                .results()
                .filter(found -> numbers.stream().anyMatch(digits(found.group())::contains))
                .forEach(found -> covered.set(found.start(), found.end()));
        for (String word : words) {
            for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
                covered.set(at, at + word.length());
            }
        }
        return covered;
    }

    // also as a possessive: Jansens
    private boolean isName(String word) {
        return Stream.of(word, word.endsWith("s") ? word.substring(0, word.length() - 1) : word)
                .anyMatch(name -> names.contains(name) && !spared.contains(name));
    }

    // whoever is called by nothing but what is a prefix elsewhere, such as Le Van Te, is hidden whole
    private static Stream<String> parts(String name) {
        List<String> all =
                WORD.matcher(folded(name)).results().map(MatchResult::group).toList();
        List<String> telling = all.stream()
                .filter(part -> part.length() > 1 && !PREFIXES.contains(part))
                .toList();
        return (telling.isEmpty() ? all : telling).stream();
    }

    private static String digits(String text) {
        return text.replaceAll("\\D", "");
    }

    // sign by sign, so that what is found in the folded text stands at the same place in the text itself
    private static String folded(String text) {
        StringBuilder folded = new StringBuilder();
        for (char sign : Normalizer.normalize(text, Normalizer.Form.NFC).toCharArray()) {
            String plain = Normalizer.normalize(Character.toString(sign), Normalizer.Form.NFD)
                    .toLowerCase(Locale.ROOT);
            folded.append(plain.isEmpty() ? sign : plain.charAt(0));
        }
        return folded.toString();
    }
}
