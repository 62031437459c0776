package nl.baken.access;

/**
 * An address to which other systems post: they have no form and no cookie of ours, and what they send proves by itself where it
 * comes from. Modules contribute them as beans.
 */
public record OtherDoor(String path) {

    public OtherDoor {
        if (!OurPages.isPlain(path)) {
            throw new IllegalArgumentException("not an address of ours: " + path);
        }
    }
}
