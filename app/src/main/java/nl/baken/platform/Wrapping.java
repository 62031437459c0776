package nl.baken.platform;

import java.nio.file.Path;
import java.util.ServiceLoader;
import java.util.function.UnaryOperator;

/**
 * Wraps the secrets that Baken keeps in the folder with the keys. Who has the key-encryption key provides it: it stands above
 * the platform, which needs secrets before there is a database.
 */
public interface Wrapping {

    /** How a text begins that was wrapped. */
    String MARK = "baken-wrapped:";

    /** What was wrapped for this file. */
    String open(String name, String wrapped);

    /** Wraps what goes into this file by the key that another text is wrapped by. */
    String wrapLike(String other, String name, String secret);

    /** Gives the wrapping of a folder. */
    @FunctionalInterface
    interface Source {

        Wrapping of(Path folder, UnaryOperator<String> environment);
    }

    /** The one of whoever provides it. */
    static Wrapping of(Path folder, UnaryOperator<String> environment) {
        return ServiceLoader.load(Source.class)
                .findFirst()
                .map(source -> source.of(folder, environment))
                .orElseThrow(() -> new IllegalStateException("nobody provides " + Source.class));
    }
}
