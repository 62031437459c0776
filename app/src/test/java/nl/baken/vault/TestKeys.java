package nl.baken.vault;

import java.nio.file.Path;
import nl.baken.platform.PlainKeys;

/** Keys of their own for a test. */
public final class TestKeys {

    private TestKeys() {}

    /** Makes new keys in an empty folder. */
    public static DerivedKeys in(Path folder) {
        return new DerivedKeys(IndexKey.of(PlainKeys.in(folder)));
    }
}
