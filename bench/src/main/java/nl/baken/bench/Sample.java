package nl.baken.bench;

import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * All statements of one errand. What the errand made up itself, such as identifiers, is made up anew each time that the
 * sample is replayed, so that it writes as much as the first time.
 *
 * @param invented the identifiers, hashes and numbers that the errand made up
 */
record Sample(List<Statement> statements, Set<String> invented) {

    private static final Pattern INVENTABLE = Pattern.compile(
            "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|^[0-9a-f]{32}$|^[A-Z]-[0-9A-Z]{4}-[0-9A-Z]{3}$");
    private static final String DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    /**
     * What is first seen in an insert was made up, unless it was there before.
     *
     * @param writing whether the errand makes records, so that what it asks for first is made up as well
     */
    static Sample of(List<Statement> statements, Set<String> existing, boolean writing) {
        Set<String> seen = new HashSet<>(existing);
        Set<String> invented = new HashSet<>();
        boolean making = writing;
        for (Statement statement : statements) {
            making |= statement.inserts();
            for (@Nullable String value : statement.values()) {
                for (String found : value == null ? List.<String>of() : inventable(value)) {
                    if (seen.add(found) && making) {
                        invented.add(found);
                    }
                }
            }
        }
        return new Sample(statements, invented);
    }

    private static List<String> inventable(String value) {
        return INVENTABLE.matcher(value).results().map(match -> match.group()).toList();
    }

    // not drawn from the seed: what a former run made up is there already
    List<Statement> anew() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        Map<String, String> renamed = new HashMap<>();
        UnaryOperator<String> rename =
                old -> invented.contains(old) ? renamed.computeIfAbsent(old, known -> like(known, random)) : old;
        return statements.stream()
                .map(statement -> statement.with(value -> INVENTABLE
                        .matcher(value)
                        .replaceAll(match -> Matcher.quoteReplacement(rename.apply(match.group())))))
                .toList();
    }

    private static String like(String old, ThreadLocalRandom random) {
        if (old.length() == 32) {
            byte[] hash = new byte[16];
            random.nextBytes(hash);
            return HexFormat.of().formatHex(hash);
        }
        if (old.length() == 36) {
            return new UUID(random.nextLong(), random.nextLong()).toString();
        }
        StringBuilder number = new StringBuilder(old);
        for (int at = 2; at < old.length(); at++) {
            if (old.charAt(at) != '-') {
                number.setCharAt(at, DIGITS.charAt(random.nextInt(DIGITS.length())));
            }
        }
        return number.toString();
    }
}
