package nl.baken.chain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.baken.access.Action;
import nl.baken.access.Allowed;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** A page handler of the running application: method, address pattern, the parameter that picks it, and what it asks for. */
public record Handler(String method, String pattern, Map<String, String> parameters, Action action) {

    private static final Pattern VARIABLE = Pattern.compile("\\{([^}]+)}");
    private static final Map<String, String> QUERIES = Map.of("from", "2019-01-01&until=2019-12-31");

    /** All handlers of our own, in a stable order. */
    public static List<Handler> of(RequestMappingHandlerMapping mapping) {
        return mapping.getHandlerMethods().entrySet().stream()
                .filter(entry -> ours(entry.getValue()))
                .flatMap(entry -> handlers(entry.getKey(), action(entry.getValue())))
                .sorted(Comparator.comparing(Handler::name))
                .toList();
    }

    public String name() {
        return method + " " + pattern + (parameters.isEmpty() ? "" : " " + parameters.keySet());
    }

    /** The address with its variables filled in, and with what the page needs to be asked at all. */
    public String address(UnaryOperator<String> filling) {
        String path = VARIABLE.matcher(pattern).replaceAll(variable -> filling.apply(variable.group(1)));
        List<String> query = new ArrayList<>(parameters.keySet().stream()
                .map(name -> name + "=" + QUERIES.getOrDefault(name, ""))
                .toList());
        if (Kind.of(this) == Kind.SIGNAL && !pattern.contains("{id}")) {
            query.add("signal=" + filling.apply("id"));
        }
        if (pattern.equals("/signals/{id}/check")) {
            query.add("question=DANGER_NOW");
        }
        return query.isEmpty() ? path : path + "?" + String.join("&", query);
    }

    /** The address of something that is not there. */
    public String absent() {
        return address(variable -> UUID.randomUUID().toString());
    }

    /** What the address leaves to be filled in. */
    public boolean hasVariables() {
        return pattern.contains("{");
    }

    /** Whether it answers with a page that people read. */
    public boolean isPage() {
        return isGet() && !pattern.endsWith(".csv") && !pattern.endsWith(".json") && !pattern.endsWith(".txt");
    }

    public boolean isGet() {
        return method.equals("GET");
    }

    private static boolean ours(HandlerMethod method) {
        return method.getBeanType().getName().startsWith("nl.baken");
    }

    // a handler without it answers nobody
    private static Action action(HandlerMethod method) {
        return Objects.requireNonNull(method.getMethodAnnotation(Allowed.class), method::toString)
                .value();
    }

    private static Stream<Handler> handlers(RequestMappingInfo info, Action action) {
        Set<RequestMethod> methods = info.getMethodsCondition().getMethods();
        Map<String, String> parameters = new TreeMap<>();
        info.getParamsCondition().getExpressions().stream()
                .filter(expression -> !expression.isNegated())
                .forEach(expression -> parameters.put(expression.getName(), ""));
        return info.getPatternValues().stream()
                .flatMap(pattern ->
                        methods.stream().map(method -> new Handler(method.name(), pattern, parameters, action)));
    }
}
