package nl.baken.platform;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** This computer itself, so that no network lies between. A name that only resolves to it is not it: names can be moved. */
public final class Loopback {

    private static final Pattern NAMES =
            Pattern.compile("localhost|127(\\.[0-9]{1,3}){3}|\\[?(::1|0:0:0:0:0:0:0:1)]?", Pattern.CASE_INSENSITIVE);

    private Loopback() {}

    public static boolean is(@Nullable String host) {
        return host != null && NAMES.matcher(host).matches();
    }
}
