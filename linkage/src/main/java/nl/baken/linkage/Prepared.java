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

    /** Its keys as numbers. */
    public KeyHashes hashes() {
        return KeyHashes.of(profile);
    }

    /** The key that became this number. */
    public String key(int hash) {
        return Keys.of(profile, hash);
    }

    /** At most twenty short texts: whoever shares one of them may be the same. They hold personal data: store them hashed. */
    public List<String> keys() {
        return Keys.of(profile);
    }

    /** What in it identifies by itself, for whoever asks another register whether that knows the same. */
    public List<Identifier> identifiers() {
        return Identifiers.of(profile);
    }
}
