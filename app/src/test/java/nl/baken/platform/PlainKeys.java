package nl.baken.platform;

import java.nio.file.Path;

/** The secrets of a folder where no token keeps a key. */
public final class PlainKeys {

    private PlainKeys() {}

    public static KeyFiles in(Path folder) {
        return new KeyFiles(folder, Wrapping.of(folder, name -> ""));
    }
}
