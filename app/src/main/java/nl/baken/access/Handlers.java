package nl.baken.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/** Finds the handler of a page; those whose address begins otherwise are passed over before anything else of them is compared. */
class Handlers extends RequestMappingHandlerMapping {

    private final Map<RequestMappingInfo, List<String>> beginnings = new ConcurrentHashMap<>();

    @Override
    protected @Nullable RequestMappingInfo getMatchingMapping(RequestMappingInfo page, HttpServletRequest request) {
        String path = ServletRequestPathUtils.getParsedRequestPath(request)
                .pathWithinApplication()
                .value();
        return mayBeAt(page, path) ? super.getMatchingMapping(page, request) : null;
    }

    // What is written in an address with a % may be any letter. Asked of every page for every request: a stream is too
    // dear.
    private boolean mayBeAt(RequestMappingInfo page, String path) {
        for (String beginning : beginnings.computeIfAbsent(page, Handlers::beginnings)) {
            if (path.startsWith(beginning)) {
                return true;
            }
        }
        return path.indexOf('%') >= 0;
    }

    private static List<String> beginnings(RequestMappingInfo page) {
        return page.getPatternValues().stream()
                .map(pattern -> pattern.split("[{*?]", 2)[0])
                .toList();
    }
}
