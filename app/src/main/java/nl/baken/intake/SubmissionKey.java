package nl.baken.intake;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Pattern;

/** The hidden key of one opened form: however often that form is sent, its content is taken in once. */
public record SubmissionKey(String value) {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 18;
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{24}");

    public SubmissionKey {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not a submission key");
        }
    }

    /** The key of a form that was not opened before. */
    public static SubmissionKey next() {
        byte[] key = new byte[BYTES];
        RANDOM.nextBytes(key);
        return new SubmissionKey(Base64.getUrlEncoder().encodeToString(key));
    }

    /** The key that a form brings back; a form that brings back none is one of its own. */
    static SubmissionKey of(String value) {
        return FORM.matcher(value).matches() ? new SubmissionKey(value) : next();
    }

    /** A secret, because the receipt code follows from it. */
    @Override
    public String toString() {
        return "SubmissionKey[]";
    }
}
