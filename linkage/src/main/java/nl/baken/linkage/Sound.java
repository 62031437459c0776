package nl.baken.linkage;

import java.util.Arrays;

/** How a name roughly sounds, whichever language of Europe, North Africa or the Near East spelled it. */
final class Sound {

    private static final String[][] SPELLINGS = {
        {"sch", "s"},
        {"szcz", "s"},
        {"shch", "s"},
        {"tsch", "s"},
        {"tsj", "s"},
        {"tch", "s"},
        {"dzh", "i"},
        {"dj", "i"},
        {"dz", "s"},
        {"cz", "s"},
        {"sz", "s"},
        {"sh", "s"},
        {"sj", "s"},
        {"zh", "s"},
        {"rz", "s"},
        {"ts", "s"},
        {"tz", "s"},
        {"ch", "h"},
        {"kh", "h"},
        {"gh", "g"},
        {"ph", "f"},
        {"th", "t"},
        {"dh", "d"},
        {"ck", "k"},
        {"qu", "k"},
        {"dt", "t"},
        {"ij", "i"},
        {"ou", "u"},
        {"oe", "u"},
        {"x", "ks"},
        {"ce", "se"},
        {"ci", "si"},
        {"cy", "si"},
        {"c", "k"},
        {"q", "k"},
        {"w", "v"},
        {"f", "v"},
        {"z", "s"},
        {"j", "i"},
        {"y", "i"}
    };

    private static final String[][][] BY_FIRST = new String[128][][];

    static {
        for (char c = 0; c < BY_FIRST.length; c++) {
            char first = c;
            BY_FIRST[c] = Arrays.stream(SPELLINGS)
                    .filter(it -> it[0].charAt(0) == first)
                    .toArray(String[][]::new);
        }
    }

    private Sound() {}

    /** The consonants in order, alike ones as one, with an "a" for a vowel in front; the empty text of nothing to say. */
    static String of(String plain) {
        StringBuilder sound = new StringBuilder(plain.length());
        int i = 0;
        while (i < plain.length()) {
            i += append(sound, plain, i);
        }
        return sound.toString();
    }

    /** How many letters were taken. */
    private static int append(StringBuilder sound, String plain, int at) {
        for (String[] spelling : BY_FIRST[plain.charAt(at)]) {
            if (plain.startsWith(spelling[0], at)) {
                append(sound, spelling[1], at == 0);
                return spelling[0].length();
            }
        }
        append(sound, plain.substring(at, at + 1), at == 0);
        return 1;
    }

    private static void append(StringBuilder sound, String as, boolean first) {
        for (int i = 0; i < as.length(); i++) {
            char c = as.charAt(i);
            boolean vowel = "aeiou".indexOf(c) >= 0;
            if (vowel && first && i == 0) {
                sound.append('a');
            }
            boolean heard = !vowel && (c != 'h' || first);
            if (heard && (sound.isEmpty() || sound.charAt(sound.length() - 1) != c)) {
                sound.append(c);
            }
        }
    }
}
