package nl.baken.linking;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.baken.linkage.Description;
import nl.baken.linkage.Field;
import nl.baken.linking.Clue.Kind;
import org.jspecify.annotations.Nullable;

/** Finds addresses in a text that are written by street and number, with or without postcode and place. */
final class Streets {

    // what a sentence may begin with before the name of a street or business
    static final String NO_OPENER =
            "(?!(?:Aan|Achter|Adres|Bedrijf|Bij|Boven|Daar|De|Dit|Een|Er|Haar|Het|Hier|Hij|Hun|Ik|In|Langs|Met|Naar|Naast|Of|Om"
                    + "|Ook|Op|Over|Rond|Sinds|Soms|Tegenover|Tot|Tussen|Uit|Vanaf|Via|Volgens|Voor|Waar|Wij|Woont|Ze|Zij|Zijn)"
                    + "(?![\\p{L}'’-]))";

    // every repetition has an end, so that no text takes long
    private static final String BEFORE =
            "(?:" + NO_OPENER + "\\p{Lu}[\\p{L}.'’-]{0,20} (?:(?:van|de|der|den|het|ten|ter) ){0,2}){0,2}";
    private static final String STREET = "(?!Onderweg|Wederweg)\\p{Lu}[\\p{L}'’-]{1,25}?"
            + "(?:straat|weg|laan|plein|kade|gracht|dijk|hof|singel|steeg|pad|markt|dreef|plantsoen|boulevard|burgwal)";
    private static final String NUMBER = "(\\d{1,5}(?:[ -]?[A-Za-z](?!\\w))?)(?!\\w)";
    private static final String POSTCODE = "(?:,? {1,2}(?<postcode>[1-9]\\d{3} ?[A-Z]{2})(?!\\w))?";
    private static final String PLACE =
            "(?:(?:, {0,2}| in | te |(?<=[A-Z]{2}) )(?<place>" + NO_OPENER + "\\p{Lu}[\\p{L}'’-]{2,25}))?";
    private static final Pattern ADDRESS = Pattern.compile("(?<![\\p{L}\\d'’-])(?<street>" + BEFORE + STREET
            + ")(?: nr\\.?| nummer)? (?<number>" + NUMBER + ")" + POSTCODE + PLACE);

    private Streets() {}

    static Stream<Clue> in(String text) {
        return ADDRESS.matcher(text).results().map(Streets::address);
    }

    /** Whether two addresses are in different places, in both of which there is a street of that name. */
    static boolean areApart(Clue one, Clue other) {
        return areAddresses(one, other)
                && !areAlike(one, other, Field.POSTCODE)
                && said(one, Field.PLACE).isPresent()
                && said(other, Field.PLACE).isPresent()
                && !areAlike(one, other, Field.PLACE);
    }

    /** Whether two addresses may be the same while neither postcode nor place says so. */
    static boolean areOnlyNear(Clue one, Clue other) {
        return areAddresses(one, other) && !areAlike(one, other, Field.POSTCODE) && !areAlike(one, other, Field.PLACE);
    }

    private static boolean areAddresses(Clue one, Clue other) {
        return one.kind() == Kind.ADDRESS && other.kind() == Kind.ADDRESS;
    }

    private static boolean areAlike(Clue one, Clue other, Field field) {
        Optional<String> said = said(one, field);
        return said.isPresent() && said.equals(said(other, field));
    }

    private static Optional<String> said(Clue clue, Field field) {
        return Optional.ofNullable(clue.says().values().get(field))
                .map(text -> text.replace(" ", "").toLowerCase(Locale.ROOT));
    }

    private static Clue address(MatchResult found) {
        Map<Field, String> says = new EnumMap<>(Field.class);
        says.put(Field.STREET, found.group("street"));
        says.put(Field.HOUSE_NUMBER, found.group("number"));
        put(says, Field.POSTCODE, found.group("postcode"));
        put(says, Field.PLACE, found.group("place"));
        return new Clue(Kind.ADDRESS, new Description(says));
    }

    private static void put(Map<Field, String> says, Field field, @Nullable String text) {
        if (text != null) {
            says.put(field, text);
        }
    }
}
