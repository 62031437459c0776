package nl.baken.linking;

import static java.util.stream.Collectors.toUnmodifiableList;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.baken.linkage.Description;
import nl.baken.linkage.Field;
import nl.baken.linking.Clue.Kind;

/** Finds businesses in a text: by their number at the chamber of commerce, or by a name with its legal form. */
final class Firms {

    static final Pattern NUMBER = Pattern.compile("(?i)(?<!\\w)kvk(?:-?nummer|-?nr\\.?)?[ :]{0,2}(\\d{8})(?!\\w)");
    private static final Pattern NAME = Pattern.compile("(?<![\\p{L}\\d&'’.-])((?:" + Streets.NO_OPENER
            + "\\p{Lu}[\\p{L}\\d&'’-]{0,30} ){1,4})(?:B\\.?V\\.?|V\\.?[Oo]\\.?[Ff]\\.?|N\\.?V\\.?|GmbH|Ltd\\.?|Sp\\. z o\\.o\\.)"
            + "(?![\\p{L}\\d])");
    private static final Pattern DIGITS = Pattern.compile("(?<!\\d)\\d{8}(?!\\d)");
    private static final Pattern LABEL = Pattern.compile("(?i)(?<!\\p{L})kvk(?:-?nummer|-?nr\\.?)?[ :]{0,2}");

    private Firms() {}

    static Stream<Clue> in(String text) {
        return Stream.concat(
                NUMBER.matcher(text)
                        .results()
                        .map(found -> Clue.of(Kind.BUSINESS, Field.BUSINESS_NUMBER, found.group(1))),
                NAME.matcher(text)
                        .results()
                        .map(found -> Clue.of(
                                Kind.BUSINESS,
                                Field.BUSINESS_NAME,
                                found.group().strip())));
    }

    /** A business as somebody fills it in: a name, a number, or both. */
    static List<Clue> filled(String text) {
        Map<Field, String> says = new EnumMap<>(Field.class);
        Matcher number = DIGITS.matcher(text);
        if (number.find()) {
            says.put(Field.BUSINESS_NUMBER, number.group());
        }
        String name = DIGITS.matcher(LABEL.matcher(text).replaceAll(" "))
                .replaceAll(" ")
                .replaceAll("^[\\s,;:()-]+|[\\s,;:()-]+$", "");
        if (name.codePoints().filter(Character::isLetter).count() > 1) {
            says.put(Field.BUSINESS_NAME, name);
        }
        return Stream.of(says)
                .filter(it -> !it.isEmpty())
                .map(it -> new Clue(Kind.BUSINESS, new Description(it)))
                .collect(toUnmodifiableList());
    }
}
