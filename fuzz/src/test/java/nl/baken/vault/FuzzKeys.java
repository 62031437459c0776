package nl.baken.vault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;

/** Keys for the fuzz targets, made anew for each run. */
public final class FuzzKeys {

    private static final KeyRing RING = make();

    private FuzzKeys() {}

    public static DerivedKeys derived() {
        return new DerivedKeys(RING);
    }

    static KeyRing ring() {
        return RING;
    }

    private static KeyRing make() {
        try {
            return KeyRing.of(Files.createTempDirectory("keys"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
