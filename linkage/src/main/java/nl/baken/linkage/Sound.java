package nl.baken.linkage;

/** How a name roughly sounds, whichever language of Europe, North Africa or the Near East spelled it. */
final class Sound {

    private static final String[][] SPELLINGS = {
        {"sch", "s"},
        {"szcz", "s"},
        {"shch", "s"},
        {"tsch", "s"},
        {"tsj", "s"},
        {"tch", "s"},
        {"dzh", "j"},
        {"dj", "j"},
        {"dz", "j"},
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

    private Sound() {}

    /** The consonants in order, alike ones as one, with an "a" for a vowel in front; the empty text of nothing to say. */
    static String of(String plain) {
        StringBuilder sound = new StringBuilder(plain.length());
        int i = 0;
        while (i < plain.length()) {
            int length = 1;
            String as = plain.substring(i, i + 1);
            for (String[] spelling : SPELLINGS) {
                if (plain.startsWith(spelling[0], i)) {
                    length = spelling[0].length();
                    as = spelling[1];
                    break;
                }
            }
            append(sound, as, i == 0);
            i += length;
        }
        return sound.toString();
    }

    private static void append(StringBuilder sound, String as, boolean first) {
        for (int i = 0; i < as.length(); i++) {
            char c = as.charAt(i);
            if ("aeiou".indexOf(c) >= 0) {
                if (first && i == 0) {
                    sound.append('a');
                }
            } else if (c != 'h' || first) {
                if (sound.isEmpty() || sound.charAt(sound.length() - 1) != c) {
                    sound.append(c);
                }
            }
        }
    }
}
