package nl.baken.access;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A form that was not looked at, to be sent once more as it was typed.
 *
 * @param address where it goes
 */
record SentForm(String address, List<Field> fields) {

    /** What is typed once more: passwords do not come back on a page, and the page has a token of its own. */
    static final Set<String> LEFT_OUT = Set.of("password", "current", "again", "_csrf");

    SentForm {
        fields = List.copyOf(fields);
    }

    /** The form of a request that ended in an error; nothing when a page was asked for. */
    static Optional<SentForm> of(HttpServletRequest request) {
        return "POST".equals(request.getAttribute(RequestDispatcher.ERROR_METHOD))
                        && request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String address
                ? Optional.of(new SentForm(address, fields(request)))
                : Optional.empty();
    }

    private static List<Field> fields(HttpServletRequest request) {
        return request.getParameterMap().entrySet().stream()
                .filter(entry -> !LEFT_OUT.contains(entry.getKey()))
                .flatMap(entry -> Arrays.stream(entry.getValue()).map(value -> new Field(entry.getKey(), value)))
                .toList();
    }

    /** What stood in one field. */
    record Field(String name, String value) {}
}
