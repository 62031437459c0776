package nl.baken.linkage;

/** How many slips of the pen lie between two texts. */
final class Edits {

    private static final int LONGEST = 64;

    private Edits() {}

    /**
     * The distance by insertions, deletions, replacements and swaps of neighbours (optimal string alignment), or more than
     * the limit when it is more. Texts over 64 characters are only equal or not.
     */
    static int between(String a, String b, int limit) {
        int difference = a.length() - b.length();
        if (difference > limit || -difference > limit) {
            return limit + 1;
        }
        if (a.equals(b)) {
            return 0;
        }
        if (a.length() > LONGEST || b.length() > LONGEST) {
            return limit + 1;
        }
        return apart(a, b, limit);
    }

    /** What both begin and end with changes nothing; what is left in between is mostly one letter. */
    private static int apart(String a, String b, int limit) {
        int start = 0;
        int most = Math.min(a.length(), b.length());
        while (start < most && a.charAt(start) == b.charAt(start)) {
            start++;
        }
        int end = 0;
        while (end < most - start && a.charAt(a.length() - 1 - end) == b.charAt(b.length() - 1 - end)) {
            end++;
        }
        int restOfA = a.length() - start - end;
        int restOfB = b.length() - start - end;
        if (Math.min(restOfA, restOfB) == 0 || Math.max(restOfA, restOfB) == 1) {
            return Math.min(limit + 1, Math.max(restOfA, restOfB));
        }
        if (limit == 1) {
            boolean swapped = restOfA == 2 && restOfB == 2 && isSwap(a, b, start + 2, start + 2);
            return swapped ? 1 : 2;
        }
        return byRows(a.substring(start, start + restOfA), b.substring(start, start + restOfB), limit);
    }

    /** The same for terms, of which most are told apart at a glance. */
    static int between(Term a, Term b, int limit) {
        return a.apart(b) > limit ? limit + 1 : between(a.text(), b.text(), limit);
    }

    /** Likeness of terms, or 0 when it is too little. */
    static int likeness(Term a, Term b, int enough) {
        int most = Math.min(a.length(), b.length());
        int matches = Math.max(0, Math.min(most, Math.max(a.length(), b.length()) - a.apart(b)));
        int jaro = (1000 * matches / Math.max(1, a.length()) + 1000 * matches / Math.max(1, b.length()) + 1000) / 3;
        return winkler(a.text(), b.text(), jaro) < enough ? 0 : likeness(a.text(), b.text());
    }

    private static int byRows(String a, String b, int limit) {
        int[] before = new int[b.length() + 1];
        int[] previous = new int[b.length() + 1];
        int[] row = new int[b.length() + 1];
        for (int j = 0; j < row.length; j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            row[0] = i;
            int least = i;
            for (int j = 1; j < row.length; j++) {
                int cost = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                int best = Math.min(Math.min(row[j - 1], previous[j]) + 1, previous[j - 1] + cost);
                if (isSwap(a, b, i, j)) {
                    best = Math.min(best, before[j - 2] + 1);
                }
                row[j] = best;
                least = Math.min(least, best);
            }
            if (least > limit) {
                return limit + 1;
            }
            int[] spare = before;
            before = previous;
            previous = row;
            row = spare;
        }
        return previous[b.length()];
    }

    private static boolean isSwap(String a, String b, int i, int j) {
        return i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
    }

    /** How many letters one text has that the other has not, wherever they stand. */
    static int bag(String a, String b) {
        if (Math.abs(a.length() - b.length()) > 2 || a.length() > LONGEST || b.length() > LONGEST) {
            return LONGEST;
        }
        long taken = 0;
        int shared = 0;
        for (int i = 0; i < a.length(); i++) {
            for (int j = 0; j < b.length(); j++) {
                if ((taken >> j & 1) == 0 && a.charAt(i) == b.charAt(j)) {
                    taken |= 1L << j;
                    shared++;
                    break;
                }
            }
        }
        return Math.max(a.length(), b.length()) - shared;
    }

    /** Jaro and Winkler's likeness in thousandths: 1000 is equal. Texts over 64 characters are only equal or not. */
    static int likeness(String a, String b) {
        if (a.equals(b)) {
            return 1000;
        }
        if (a.isEmpty() || b.isEmpty() || a.length() > LONGEST || b.length() > LONGEST) {
            return 0;
        }
        int window = Math.max(0, Math.max(a.length(), b.length()) / 2 - 1);
        long matchedA = 0;
        long matchedB = 0;
        int matches = 0;
        for (int i = 0; i < a.length(); i++) {
            int end = Math.min(b.length() - 1, i + window);
            for (int j = Math.max(0, i - window); j <= end; j++) {
                if ((matchedB >> j & 1) == 0 && a.charAt(i) == b.charAt(j)) {
                    matchedA |= 1L << i;
                    matchedB |= 1L << j;
                    matches++;
                    break;
                }
            }
        }
        if (matches == 0) {
            return 0;
        }
        return winkler(a, b, jaro(a, b, matches, outOfOrder(a, b, matchedA, matchedB)));
    }

    private static int outOfOrder(String a, String b, long matchedA, long matchedB) {
        int count = 0;
        long restA = matchedA;
        long restB = matchedB;
        while (restA != 0) {
            if (a.charAt(Long.numberOfTrailingZeros(restA)) != b.charAt(Long.numberOfTrailingZeros(restB))) {
                count++;
            }
            restA &= restA - 1;
            restB &= restB - 1;
        }
        return count / 2;
    }

    private static int jaro(String a, String b, int matches, int swaps) {
        return (1000 * matches / a.length() + 1000 * matches / b.length() + 1000 * (matches - swaps) / matches) / 3;
    }

    private static int winkler(String a, String b, int jaro) {
        int prefix = 0;
        while (prefix < 4 && prefix < a.length() && prefix < b.length() && a.charAt(prefix) == b.charAt(prefix)) {
            prefix++;
        }
        return jaro + prefix * (1000 - jaro) / 10;
    }
}
