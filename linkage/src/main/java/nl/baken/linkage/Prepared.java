package nl.baken.linkage;

import java.util.List;

/** A record in its normal form, ready to be looked up and compared. */
public final class Prepared {

    private final Profile profile;

    Prepared(Profile profile) {
        this.profile = profile;
    }

    Profile profile() {
        return profile;
    }

    /** At most eighteen short texts: whoever shares one of them may be the same. They hold personal data: store them hashed. */
    public List<String> keys() {
        return Keys.of(profile);
    }
}
