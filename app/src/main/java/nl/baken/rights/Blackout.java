package nl.baken.rights;

import static java.util.stream.Collectors.joining;

import java.text.Normalizer;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Makes words unreadable in a text, whatever their case and accents: names part by part, numbers in any spelling, other words
 * as they were typed.
 */
final class Blackout {

    static final String BAR = "█████";

    private static final Set<String> PREFIXES =
            Set.of("van", "de", "der", "den", "het", "ten", "ter", "te", "la", "le", "el", "al", "von", "di", "da");
    private static final int SHORTEST_NUMBER = 6;
    private static final int NATIONAL = 9;
    private static final String LETTER = "[\\p{L}\\p{N}]";

    private final Set<String> patterns = new LinkedHashSet<>();
    private final Set<String> spared = new LinkedHashSet<>();

    /** Leaves the parts of this name readable: it is the name of who asks. */
    Blackout sparing(String name) {
        spared.addAll(parts(name).toList());
        return this;
    }

    Blackout name(String name) {
        parts(name)
                .filter(part -> !spared.contains(part))
                .map(part -> "(?<!" + LETTER + ")" + Pattern.quote(part) + "s?(?!" + LETTER + ")")
                .forEach(patterns::add);
        return this;
    }

    /** A telephone number with any signs between its digits, or an address of which every sign counts. */
    Blackout number(String number) {
        String digits = number.replaceAll("\\D", "");
        if (number.contains("@") || digits.length() < SHORTEST_NUMBER) {
            return words(number);
        }
        String national = digits.substring(Math.max(0, digits.length() - NATIONAL));
        patterns.add("(?:(?:\\+|00)?\\d{2}[\\s().-]*|0[\\s().-]*)?"
                + national.chars().mapToObj(Character::toString).collect(joining("[\\s().-]*")) + "(?!\\d)");
        return this;
    }

    /** Words as somebody typed them, one or more on a line. */
    Blackout words(String lines) {
        Stream.of(lines.split("\\R"))
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .map(line -> Pattern.quote(folded(line)))
                .forEach(patterns::add);
        return this;
    }

    String of(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFC);
        if (patterns.isEmpty()) {
            return plain;
        }
        StringBuilder shown = new StringBuilder();
        int at = 0;
        var found = Pattern.compile(longestFirst(patterns)).matcher(folded(plain));
        while (found.find()) {
            shown.append(plain, at, found.start()).append(BAR);
            at = found.end();
        }
        return shown.append(plain.substring(at)).toString();
    }

    private static String longestFirst(Collection<String> patterns) {
        return patterns.stream()
                .sorted((one, other) -> Integer.compare(other.length(), one.length()))
                .collect(joining("|"));
    }

    private static Stream<String> parts(String name) {
        return Stream.of(folded(name).split("[^\\p{L}\\p{N}]+"))
                .filter(part -> part.length() > 1 && !PREFIXES.contains(part));
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
