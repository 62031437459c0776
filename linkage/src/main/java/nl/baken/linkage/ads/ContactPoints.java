package nl.baken.linkage.ads;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** By which phone numbers and names online the sender of an advertisement is reached, each in one spelling. */
final class ContactPoints {

    /** A Dutch mobile number, with what may stand in front of it. */
    private static final Pattern MOBILE = Pattern.compile("(?:0031|31|0)0?(6\\d{8})");

    private static final Pattern ABROAD = Pattern.compile("00[1-9]\\d{8,13}");
    private static final Pattern LAND_LINE = Pattern.compile("0[1-9]\\d{8}");
    private static final Pattern NUMBER = Pattern.compile("[+(]?\\d[\\d\\s().+*/-]{5,40}");
    private static final int SHORTEST_NAME = 4;

    private static final Map<String, String> DIGITS = Map.ofEntries(
            Map.entry("nul", "0"),
            Map.entry("zero", "0"),
            Map.entry("o", "0"),
            Map.entry("een", "1"),
            Map.entry("one", "1"),
            Map.entry("twee", "2"),
            Map.entry("two", "2"),
            Map.entry("drie", "3"),
            Map.entry("three", "3"),
            Map.entry("vier", "4"),
            Map.entry("four", "4"),
            Map.entry("vijf", "5"),
            Map.entry("five", "5"),
            Map.entry("zes", "6"),
            Map.entry("six", "6"),
            Map.entry("zeven", "7"),
            Map.entry("seven", "7"),
            Map.entry("acht", "8"),
            Map.entry("eight", "8"),
            Map.entry("negen", "9"),
            Map.entry("nine", "9"));

    private final SortedSet<String> found = new TreeSet<>();
    private final StringBuilder run = new StringBuilder();

    private ContactPoints() {}

    /** Those that stand beside the text, and phone numbers in it however they are spelled: "o6 34 nul 1". */
    static List<String> of(Ad ad, List<String> tokens) {
        ContactPoints points = new ContactPoints();
        points.read(tokens);
        ad.contacts().forEach(points::beside);
        return new ArrayList<>(points.found);
    }

    private void beside(String contact) {
        String plain = contact.strip();
        if (NUMBER.matcher(plain).matches()) {
            read(Wording.tokens(plain));
        } else {
            String name = plain.replaceFirst("^@{1,20}", "").toLowerCase(Locale.ROOT);
            if (name.length() >= SHORTEST_NAME) {
                found.add("@" + name);
            }
        }
    }

    private void read(List<String> tokens) {
        for (String token : tokens) {
            String digits = digits(token);
            if (digits.isEmpty()) {
                end();
            } else {
                if (token.charAt(0) == '+') {
                    end();
                }
                run.append(digits);
            }
        }
        end();
    }

    /** The digits that a token stands for, or nothing when it is a word. */
    private static String digits(String token) {
        boolean any = false;
        boolean all = true;
        for (int i = 0; i < token.length() && all; i++) {
            char c = token.charAt(i);
            boolean digit = c >= '0' && c <= '9';
            any |= digit;
            all = digit || c == 'o' || (c == '+' && i == 0);
        }
        if (all && any) {
            return token.replace('o', '0').replace("+", "00");
        }
        return DIGITS.getOrDefault(token, "");
    }

    private void end() {
        String digits = run.toString();
        run.setLength(0);
        Matcher mobile = MOBILE.matcher(digits);
        if (mobile.find()) {
            found.add("31" + mobile.group(1));
        } else if (ABROAD.matcher(digits).matches()) {
            found.add(digits.substring(2));
        } else if (LAND_LINE.matcher(digits).matches()) {
            found.add("31" + digits.substring(1));
        }
    }
}
