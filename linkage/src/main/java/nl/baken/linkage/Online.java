package nl.baken.linkage;

import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What somebody is called on social media, and addresses of advertisements, each in one spelling. */
final class Online {

    private static final Pattern START = Pattern.compile("^(?:https?://)?(?:(?:www|m)\\.)?");
    private static final Pattern END = Pattern.compile("/{1,200}$");
    private static final Pattern FOLLOWED = Pattern.compile("(?:utm_\\w*|fbclid|gclid|igshid|igsh|ref)(?:=.*)?");

    private Online() {}

    /** In lower case and without the sign in front: "@Anna_X" becomes "anna_x". */
    static String handle(String text) {
        String plain = Letters.fold(text.strip(), "._-").replace(" ", "");
        return Letters.hasAny(plain) ? plain : "";
    }

    /** Without what differs between two who copied it: "https://www.site.nl/ad/12/?utm_source=x#top" becomes "site.nl/ad/12". */
    static String address(String text) {
        if (text.isEmpty()) {
            return "";
        }
        String plain = START.matcher(text.strip().toLowerCase(Locale.ROOT)).replaceFirst("");
        String whole = before(plain, '#');
        String path = END.matcher(before(whole, '?')).replaceFirst("");
        String asked = Arrays.stream(whole.substring(
                                Math.min(whole.length(), before(whole, '?').length() + 1))
                        .split("&"))
                .filter(part -> !part.isEmpty() && !FOLLOWED.matcher(part).matches())
                .sorted()
                .collect(Collectors.joining("&"));
        if (!Letters.hasAny(path)) {
            return "";
        }
        return asked.isEmpty() ? path : path + "?" + asked;
    }

    static ContactLevel compareHandles(Term a, Term b) {
        return a.isSame(b) ? ContactLevel.SAME : ContactLevel.slips(a, b);
    }

    /** Another number is another advertisement, however alike the rest is. */
    static ContactLevel compareAddresses(Term a, Term b) {
        return a.isSame(b) ? ContactLevel.SAME : ContactLevel.DIFFERENT;
    }

    private static String before(String text, char sign) {
        int at = text.indexOf(sign);
        return at < 0 ? text : text.substring(0, at);
    }
}
