package nl.baken.linking;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.baken.linkage.Description;
import nl.baken.linkage.Field;
import nl.baken.linking.Clue.Kind;

/** Finds in a text what other records may share: numbers, mail addresses, names online, plates, addresses, businesses and ads. */
public final class Clues {

    /** More than this a text of ours never holds, and a pasted list is no clue. */
    static final int MOST = 20;

    private static final int LONGEST = 20_000;

    // every repetition has an end, so that no text takes long
    private static final Pattern PHONE = Pattern.compile("(?<![\\w+])(?:\\+|00|0)\\d(?:[ .()/-]{0,2}\\d){7,13}(?!\\w)");
    private static final Pattern EMAIL =
            Pattern.compile("[\\w.%+-]{1,64}@[\\w-]{1,63}(?:\\.[\\w-]{1,63}){0,5}\\.[A-Za-z]{2,20}");
    private static final Pattern PLATE = Pattern.compile(
            "(?<![\\w-])(?=[\\dA-Z-]{8}(?![\\w-]))(?=[\\dA-Z-]*[A-Z])(?=[\\dA-Z-]*\\d)[\\dA-Z]{1,3}-[\\dA-Z]{2,3}-[\\dA-Z]{1,3}");
    private static final Pattern ADDRESS = Pattern.compile(
            "(?<!\\w)([1-9]\\d{3}) ?([A-Z]{2}|[a-z]{2}(?<!om|in|op|is|en|of|al|we|ze|te|de|na|er|uw|ik))[ ,]{1,3}"
                    + "(?:nr\\.? ?|huisnummer )?(\\d{1,5}(?:[ -]?[A-Za-z](?!\\w))?)(?!\\w)");

    private Clues() {}

    /** The clues in a text, each once and in the order of their kinds. */
    public static List<Clue> in(String text) {
        String read = text.substring(0, Math.min(text.length(), LONGEST));
        List<Clue> clues = new ArrayList<>();
        each(PHONE, read, found -> clues.add(Clue.of(Kind.PHONE, Field.PHONE, found.group())));
        each(EMAIL, read, found -> clues.add(Clue.of(Kind.EMAIL, Field.EMAIL, found.group())));
        Handles.in(read).map(found -> Clue.of(Kind.HANDLE, Field.HANDLE, found)).forEach(clues::add);
        String prose = Things.without(read);
        each(PLATE, prose, found -> clues.add(Clue.of(Kind.PLATE, Field.PLATE, found.group())));
        addresses(prose).forEach(clues::add);
        Firms.in(prose).forEach(clues::add);
        Things.in(read).forEach(clues::add);
        Ads.in(read).map(found -> Clue.of(Kind.AD, Field.AD, found)).forEach(clues::add);
        return clues.stream().distinct().limit(MOST).toList();
    }

    /** The addresses in a text, by postcode and number or by street and number. */
    static Stream<Clue> addresses(String text) {
        return Stream.concat(ADDRESS.matcher(text).results().map(Clues::address), Streets.in(text));
    }

    private static Clue address(MatchResult found) {
        Map<Field, String> says =
                Map.of(Field.POSTCODE, found.group(1) + found.group(2), Field.HOUSE_NUMBER, found.group(3));
        return new Clue(Kind.ADDRESS, new Description(says));
    }

    private static void each(Pattern pattern, String text, java.util.function.Consumer<Matcher> found) {
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            found.accept(matcher);
        }
    }
}
