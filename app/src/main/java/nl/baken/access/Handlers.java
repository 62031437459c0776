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

    // what is written in an address with a % may be any letter
    private boolean mayBeAt(RequestMappingInfo page, String path) {
        return path.indexOf('%') >= 0
                || beginnings.computeIfAbsent(page, Handlers::beginnings).stream()
                        .anyMatch(path::startsWith);
    }

    private static List<String> beginnings(RequestMappingInfo page) {
        return page.getPatternValues().stream()
                .map(pattern -> pattern.split("[{*?]", 2)[0])
                .toList();
    }
}
