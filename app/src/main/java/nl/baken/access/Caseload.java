package nl.baken.access;

import static java.util.Objects.requireNonNull;

import java.util.List;

/** The open cases of one kind, as far as somebody who leaves is the one they wait for; a module has one per kind. */
public interface Caseload {

    /** What somebody leaves behind at each post; only an administrator may ask, and learns no more than how many. */
    List<Left> leftBy(PersonId leaving);

    /** Makes a colleague at a post the owner of what somebody leaves behind there. */
    void passOn(PersonId leaving, PostId post, PersonId successor);

    /** How many open cases of a kind somebody leaves behind at a post; the kind is the key of its name in a sentence. */
    record Left(PostId post, String kindKey, long cases) {

        public Left {
            requireNonNull(post, "post is null");
            if (kindKey.isBlank() || cases < 1) {
                throw new IllegalArgumentException("nothing is left: " + cases);
            }
        }
    }
}
