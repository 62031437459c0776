package nl.baken.linking;

import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds in a text what somebody is called online: with an @ in front, in the address of a profile, or behind the name of a service when
 * it looks like no ordinary word.
 */
final class Handles {

    private static final String NAME = "(?=[\\w.]{0,29}[A-Za-z])(\\w[\\w.]{1,28}\\w)(?!-?\\w)";
    private static final Pattern SIGNED = Pattern.compile("(?<![\\w.%+/@-])@" + NAME + "(?!@)");
    private static final Pattern PROFILE =
            Pattern.compile("(?i)(?<![\\w@-])(?:instagram\\.com/|tiktok\\.com/@|snapchat\\.com/add/"
                    + "|(?:t|telegram)\\.me/|(?:facebook|fb|x|twitter|onlyfans|vk)\\.com/|threads\\.net/@)"
                    + "(?!(?:accounts|events|explore|groups|hashtag|home|intent|joinchat|login|marketplace|pages|people|permalink\\.php"
                    + "|photo|profile\\.php|reels?|search|share|sharer|stories|story\\.php|watch)(?![\\w.]))" + NAME);
    private static final Pattern NAMED = Pattern.compile(
            "(?i)(?<![\\w@./])(?:insta(?:gram)?|snap(?:chat)?|telegram|tiktok|onlyfans)"
                    + "(?:[ -]?(?:account|naam|profiel))?\\s?[:=]?\\s{0,2}(?!www\\.|(?:\\w\\.){2})([A-Z_]\\w{0,28}[._\\d][\\w.]{0,28}\\w)(?![.-]?[\\w@/])");

    private Handles() {}

    /** Each with an @ in front and in lower case, as services take them. */
    static Stream<String> in(String text) {
        return Stream.of(SIGNED, PROFILE, NAMED)
                .flatMap(pattern -> pattern.matcher(text).results())
                .map(found -> "@" + found.group(1).toLowerCase(Locale.ROOT));
    }
}
