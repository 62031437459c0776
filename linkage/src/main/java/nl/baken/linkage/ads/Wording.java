package nl.baken.linkage.ads;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The words of a text without what is done to hide them: other alphabets, signs for letters, dots and pictures in between. */
final class Wording {

    private static final String LOOKALIKES = "аaеeоoрpсcуyхxіiјjѕsӏlԁdһhкkмmтtвbнhԝwοoαaνvρpτtυuιiκkεeıi";
    private static final String DISGUISES = "@a$s0o1i3e4a5s7t";
    private static final char[] PLAIN = new char[0x600];
    private static final char[] REVEALED = new char[128];
    private static final int MOST_MARKS = 800;

    static {
        for (int i = 0; i < LOOKALIKES.length(); i += 2) {
            PLAIN[LOOKALIKES.charAt(i)] = LOOKALIKES.charAt(i + 1);
        }
        for (int i = 0; i < DISGUISES.length(); i += 2) {
            REVEALED[DISGUISES.charAt(i)] = DISGUISES.charAt(i + 1);
        }
    }

    private final String text;
    private final List<String> tokens = new ArrayList<>();
    private final StringBuilder token = new StringBuilder();

    private Wording(String text) {
        this.text = isAscii(text) ? text : Normalizer.normalize(text, Normalizer.Form.NFKD);
    }

    /** What stands between blanks, in lower case and Latin letters, as far as letters and digits go; "i.n.f.o" is one. */
    static List<String> tokens(String text) {
        Wording wording = new Wording(text);
        wording.read();
        return wording.tokens;
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 128) {
                return false;
            }
        }
        return true;
    }

    private void read() {
        for (int i = 0; i < text.length(); i++) {
            char c = plain(text.charAt(i));
            if (isKept(c)) {
                token.append(c);
            } else if (!isInvisible(c) && !(c == '.' && isSpelledOut(i))) {
                end();
            }
            if (c == '+') {
                token.append(c);
            }
        }
        end();
    }

    private void end() {
        if (!token.isEmpty()) {
            tokens.add(token.toString());
            token.setLength(0);
        }
    }

    private static char plain(char c) {
        char lower = c < 128 && (c < 'A' || c > 'Z') ? c : Character.toLowerCase(c);
        return lower < PLAIN.length && PLAIN[lower] != 0 ? PLAIN[lower] : lower;
    }

    private static boolean isKept(char c) {
        if (c >= 128) {
            return Character.isLetter(c);
        }
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '@' || c == '$';
    }

    private static boolean isInvisible(char c) {
        if (c < 128) {
            return c == '\'';
        }
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK || type == Character.FORMAT || c == '’';
    }

    /** Whether a single letter stands on either side: "d.i.n", and not "A. Din" or "hoi.dag". */
    private boolean isSpelledOut(int at) {
        boolean before = at > 0 && Character.isLetter(text.charAt(at - 1)) && !isLetterOrDigit(at - 2);
        return before && at + 1 < text.length() && Character.isLetter(text.charAt(at + 1)) && !isLetterOrDigit(at + 2);
    }

    private boolean isLetterOrDigit(int at) {
        return at >= 0 && at < text.length() && Character.isLetterOrDigit(text.charAt(at));
    }

    /** The word that a token stands for, "l@ngz@@m" for "langzaam", or nothing when it has no letters or only one. */
    static String word(String token) {
        boolean letters = false;
        for (int i = 0; i < token.length() && !letters; i++) {
            letters = Character.isLetter(token.charAt(i));
        }
        if (!letters || token.length() < 2) {
            return "";
        }
        char[] word = token.toCharArray();
        for (int i = 0; i < word.length; i++) {
            if (word[i] < REVEALED.length && REVEALED[word[i]] != 0) {
                word[i] = REVEALED[word[i]];
            }
        }
        return new String(word);
    }

    /** The marks of a text: each word and each two words in a row as a number, in order and each once; at most 800. */
    static int[] marks(List<String> tokens) {
        int[] marks = new int[MOST_MARKS];
        int size = 0;
        int before = 0;
        for (int i = 0; i < tokens.size() && size < MOST_MARKS - 1; i++) {
            String word = word(tokens.get(i));
            if (!word.isEmpty()) {
                int mark = Mix.of(word);
                marks[size++] = mark;
                if (before != 0) {
                    marks[size++] = Mix.of(before, mark);
                }
                before = mark;
            }
        }
        return Arrays.stream(marks, 0, size).sorted().distinct().toArray();
    }

    /** What a mark reads as: one word, or two. */
    static Map<Integer, String> readable(List<String> tokens) {
        Map<Integer, String> readable = new TreeMap<>();
        String before = "";
        for (String token : tokens) {
            String word = word(token);
            if (!word.isEmpty()) {
                readable.put(Mix.of(word), word);
                if (!before.isEmpty()) {
                    readable.put(Mix.of(Mix.of(before), Mix.of(word)), before + ' ' + word);
                }
                before = word;
            }
        }
        return readable;
    }
}
