package nl.baken.linkage;

import java.io.Serializable;
import java.util.Arrays;
import java.util.stream.IntStream;

/** Keys as numbers, in order: of one record, or those that are hot. */
public final class KeyHashes implements Serializable {

    private final int[] hashes;

    private KeyHashes(int[] hashes) {
        this.hashes = hashes;
    }

    /** In whatever order they come. */
    public static KeyHashes of(IntStream hashes) {
        return new KeyHashes(hashes.sorted().toArray());
    }

    static KeyHashes of(Profile profile) {
        return new KeyHashes(Hashes.of(Keys.of(profile)));
    }

    /** One by one, in order. */
    public IntStream stream() {
        return Arrays.stream(hashes);
    }

    /** The same without others. */
    public KeyHashes without(KeyHashes others) {
        return new KeyHashes(stream()
                .filter(it -> Arrays.binarySearch(others.hashes, it) < 0)
                .toArray());
    }

    /** Those that others have too. */
    public IntStream among(KeyHashes others) {
        return stream().filter(it -> Arrays.binarySearch(others.hashes, it) >= 0);
    }

    /** Whether another record has one of these keys. */
    public boolean share(KeyHashes other) {
        return among(other).findAny().isPresent();
    }

    int[] toArray() {
        return hashes.clone();
    }
}
