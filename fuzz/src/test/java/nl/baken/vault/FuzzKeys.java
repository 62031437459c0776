package nl.baken.vault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;

/** Keys for the fuzz targets, made anew for each run. */
public final class FuzzKeys {

    private static final IndexKey KEY = make();

    private FuzzKeys() {}

    public static DerivedKeys derived() {
        return new DerivedKeys(KEY);
    }

    static IndexKey index() {
        return KEY;
    }

    private static IndexKey make() {
        try {
            return IndexKey.of(Files.createTempDirectory("keys"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
