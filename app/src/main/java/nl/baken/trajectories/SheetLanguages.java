package nl.baken.trajectories;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import nl.baken.codes.Choice;

/** The languages of the next-steps sheet: those that most people in the figures of CoMensha read. */
final class SheetLanguages {

    static final String FORM = "nl|en|ar|bg|es|fr|hu|pl|ro|uk";

    private static final Set<String> FROM_THE_RIGHT = Set.of("ar");

    private SheetLanguages() {}

    static List<Locale> all() {
        return List.of(FORM.split("\\|", -1)).stream().map(Locale::of).toList();
    }

    /** Each by its name in the language of the reader and in its own. */
    static List<Choice> choices(Locale reader) {
        return all().stream()
                .map(language -> new Choice(
                        language.getLanguage(),
                        language.getDisplayLanguage(reader) + " (" + language.getDisplayLanguage(language) + ")"))
                .toList();
    }

    /** The direction in which it is written, as HTML says it. */
    static String direction(Locale language) {
        return FROM_THE_RIGHT.contains(language.getLanguage()) ? "rtl" : "ltr";
    }
}
