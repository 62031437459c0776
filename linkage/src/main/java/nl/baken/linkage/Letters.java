package nl.baken.linkage;

import java.text.Normalizer;
import java.util.Locale;

/** Writes any script in the letters a-z, the digits and single spaces. */
final class Letters {

    private static final String[] LATIN = new String[0x2100];

    static {
        for (String line : Lists.lines("letters.txt")) {
            int space = line.indexOf(' ');
            LATIN[line.charAt(0)] = space < 0 ? "" : line.substring(space + 1).strip();
        }
    }

    private Letters() {}

    /** Lower case, without marks, everything else a space: "Müller-Łuczak" becomes "muller luczak". */
    static String plain(String text) {
        return fold(text, "");
    }

    /** The same, with some other characters kept as they are. */
    static String fold(String text, String kept) {
        if (isPlain(text)) {
            return text;
        }
        String parts = Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFKD);
        StringBuilder folded = new StringBuilder(parts.length());
        for (int i = 0; i < parts.length(); i++) {
            append(folded, parts.charAt(i), kept);
        }
        int end = folded.length();
        return end > 0 && folded.charAt(end - 1) == ' ' ? folded.substring(0, end - 1) : folded.toString();
    }

    private static void append(StringBuilder folded, char c, String kept) {
        if (isLetter(c) || isDigit(c) || kept.indexOf(c) >= 0) {
            folded.append(c);
        } else if (c < LATIN.length && LATIN[c] != null) {
            folded.append(LATIN[c]);
        } else if (Character.getType(c) != Character.NON_SPACING_MARK) {
            space(folded);
        }
    }

    private static void space(StringBuilder folded) {
        if (!folded.isEmpty() && folded.charAt(folded.length() - 1) != ' ') {
            folded.append(' ');
        }
    }

    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!isLetter(text.charAt(i)) && !isDigit(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    static boolean hasAny(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (isLetter(text.charAt(i)) || isDigit(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z';
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
