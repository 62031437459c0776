package nl.baken.neighbours;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.regex.Pattern;

/**
 * What one installation asks another: whether it has something by one of these hashes.
 *
 * @param version by which version what identifies is found: those of two versions never meet
 * @param purpose a code of INQUIRY_PURPOSE
 * @param desk who asks, and is called when something is known
 */
record Inquiry(int version, String purpose, Contact desk, List<String> hashes) {

    /** More hashes than this are no record. */
    static final int MOST = 60;

    private static final Pattern HASH = Pattern.compile("[0-9a-f]{32}");
    private static final Pattern PURPOSE = Pattern.compile("[A-Z][A-Z_]{0,39}");

    Inquiry {
        requireNonNull(desk, "desk is null");
        hashes = List.copyOf(hashes);
        if (!PURPOSE.matcher(purpose).matches()) {
            throw new IllegalArgumentException("not a purpose");
        }
        if (hashes.isEmpty()
                || hashes.size() > MOST
                || !hashes.stream().allMatch(hash -> HASH.matcher(hash).matches())) {
            throw new IllegalArgumentException("a question has some hashes, and no more than " + MOST);
        }
    }
}
