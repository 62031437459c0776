package nl.baken.access;

import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Knows which addresses are pages of ours. */
@Component
class OurPages {

    static final String HOME = "/";

    // no query, no file, nothing that a browser could read as another host
    private static final Pattern PLAIN = Pattern.compile("/|(/[A-Za-z0-9_-]+)+");

    private static final int LONGEST = 200;

    private final ObjectProvider<RequestMappingHandlerMapping> handlers;

    OurPages(@Qualifier("requestMappingHandlerMapping") ObjectProvider<RequestMappingHandlerMapping> handlers) {
        this.handlers = handlers;
    }

    /** The nearest page at or above an address. */
    String nearest(String path) {
        return Stream.iterate(path, OurPages::above)
                .filter(candidate -> candidate.equals(HOME) || isPage(candidate))
                .findFirst()
                .orElse(HOME);
    }

    /** An address that somebody asks to be sent back to, if it is a page of ours; else the home page. */
    String orHome(String asked) {
        return isPlain(asked) && isPage(asked) ? asked : HOME;
    }

    // Repeated groups are matched by recursion: without the length a long address would overflow the stack.
    static boolean isPlain(String asked) {
        return asked.length() <= LONGEST && PLAIN.matcher(asked).matches();
    }

    static String above(String path) {
        return path.lastIndexOf('/') > 0 ? path.substring(0, path.lastIndexOf('/')) : HOME;
    }

    private boolean isPage(String path) {
        PathContainer address = PathContainer.parsePath(path);
        return handlers.getObject().getHandlerMethods().keySet().stream()
                .filter(info -> info.getMethodsCondition().getMethods().contains(RequestMethod.GET))
                .anyMatch(info -> matches(info, address));
    }

    private static boolean matches(RequestMappingInfo info, PathContainer address) {
        var patterns = info.getPathPatternsCondition();
        return patterns != null && patterns.getPatterns().stream().anyMatch(pattern -> pattern.matches(address));
    }
}
