package nl.baken.linkage;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A mail address or another handle in lower case; the mailbox is what stands before the @. */
record Email(Term whole, int at) {

    private static final int SHORTEST_MAILBOX = 7;
    private static final int ENOUGH_LIKE = 880;

    static @Nullable Email of(String text, Function<String, Term> terms) {
        String plain = Letters.fold(text.strip(), "@._-+").replace(" ", "");
        int at = plain.indexOf('@');
        Email email = new Email(terms.apply(plain), at < 0 ? plain.length() : at);
        return Letters.hasAny(email.mailbox()) ? email : null;
    }

    String mailbox() {
        return whole.text().substring(0, at);
    }

    String domain() {
        return whole.text().substring(at);
    }

    ContactLevel compare(Email other) {
        String a = whole.text();
        String b = other.whole.text();
        if (whole.isSame(other.whole)) {
            return ContactLevel.SAME;
        }
        if (at == other.at && at >= SHORTEST_MAILBOX && a.regionMatches(0, b, 0, at)) {
            return ContactLevel.PART;
        }
        int limit = a.length() > 12 ? 3 : 1;
        if (Edits.between(whole, other.whole, limit) <= limit) {
            return ContactLevel.TYPO;
        }
        return Edits.likeness(whole, other.whole, ENOUGH_LIKE) >= ENOUGH_LIKE
                ? ContactLevel.SIMILAR
                : ContactLevel.DIFFERENT;
    }

    @Override
    public String toString() {
        return whole.text();
    }
}
