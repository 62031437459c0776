package nl.baken.shared;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/** A number by which people name a record: random, so that it tells nothing, with a symbol that catches a slip. */
public record RecordNumber(String value) {

    // Crockford's base 32: no I, L, O and U, so that no two symbols look or sound alike.
    private static final String SYMBOLS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final Pattern FORM = Pattern.compile("[A-Z]-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{3}");
    private static final int DRAWN = 6;
    private static final RandomGenerator RANDOM = new SecureRandom();

    public RecordNumber {
        if (!FORM.matcher(value).matches() || check(symbols(value)) != 0) {
            throw new IllegalArgumentException("not the number of a record: " + value);
        }
    }

    /** A new number for a kind of record, such as S for a signal. */
    public static RecordNumber next(char kind) {
        StringBuilder drawn = new StringBuilder();
        RANDOM.ints(DRAWN, 0, SYMBOLS.length()).mapToObj(SYMBOLS::charAt).forEach(drawn::append);
        drawn.append(SYMBOLS.charAt(check(drawn.toString())));
        return new RecordNumber(spelled(kind, drawn.toString()));
    }

    /** Reads a number as people type it: in any case, with or without dashes, with O for 0 and I or L for 1. */
    public static Optional<RecordNumber> parse(String typed) {
        String plain = typed.toUpperCase(Locale.ROOT).replaceAll("[\\s-]", "");
        if (plain.length() != DRAWN + 2) {
            return Optional.empty();
        }
        String symbols = plain.substring(1).replace('O', '0').replace('I', '1').replace('L', '1');
        String number = spelled(plain.charAt(0), symbols);
        return FORM.matcher(number).matches() && check(symbols) == 0
                ? Optional.of(new RecordNumber(number))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }

    private static String spelled(char kind, String symbols) {
        return kind + "-" + symbols.substring(0, 4) + "-" + symbols.substring(4);
    }

    private static String symbols(String number) {
        return number.substring(2).replace("-", "");
    }

    // A linear code over the field of 32 elements: one wrong symbol or two that changed places never come out right.
    private static int check(String symbols) {
        int sum = 0;
        for (int at = 0; at < symbols.length(); at++) {
            sum = twice(sum ^ SYMBOLS.indexOf(symbols.charAt(at)));
        }
        return sum;
    }

    private static int twice(int element) {
        int shifted = element << 1;
        return shifted < SYMBOLS.length() ? shifted : shifted ^ 0b100101;
    }
}
