package nl.baken.vault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.baken.platform.KeyFiles;
import nl.baken.platform.Wrapping;

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
            Path folder = Files.createTempDirectory("keys");
            return IndexKey.of(new KeyFiles(folder, Wrapping.of(folder, name -> "")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
