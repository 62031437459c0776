package nl.baken.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class EditsTests {

    private final SplittableRandom random = new SplittableRandom(5);

    private String word() {
        return random.ints(random.nextInt(9), 'a', 'd')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** By the definition, from the last letters to the first. */
    private static int slips(String a, String b) {
        if (a.isEmpty() || b.isEmpty()) {
            return a.length() + b.length();
        }
        String restOfA = a.substring(0, a.length() - 1);
        String restOfB = b.substring(0, b.length() - 1);
        int cost = a.endsWith(b.substring(b.length() - 1)) ? 0 : 1;
        int least = Math.min(slips(restOfA, restOfB) + cost, Math.min(slips(restOfA, b), slips(a, restOfB)) + 1);
        if (a.length() > 1 && b.length() > 1 && isSwapped(a, b)) {
            int swapped = slips(a.substring(0, a.length() - 2), b.substring(0, b.length() - 2)) + 1;
            least = Math.min(least, swapped);
        }
        return least;
    }

    private static boolean isSwapped(String a, String b) {
        return a.charAt(a.length() - 1) == b.charAt(b.length() - 2)
                && a.charAt(a.length() - 2) == b.charAt(b.length() - 1);
    }

    @Test
    void countsAsManySlipsAsItTakes() {
        for (int i = 0; i < 2_000; i++) {
            String a = word();
            String b = word();
            if (a.length() + b.length() < 13) {
                for (int limit = 1; limit <= 3; limit++) {
                    assertThat(Math.min(limit + 1, Edits.between(a, b, limit)))
                            .as("%s and %s within %d", a, b, limit)
                            .isEqualTo(Math.min(limit + 1, slips(a, b)));
                }
            }
        }
    }
}
