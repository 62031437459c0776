package nl.baken.chain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** A page handler of the running application: method, address pattern, and the parameter that picks it. */
public record Handler(String method, String pattern, Map<String, String> parameters) {

    /** All handlers of our own, in a stable order. */
    public static List<Handler> of(RequestMappingHandlerMapping mapping) {
        return mapping.getHandlerMethods().entrySet().stream()
                .filter(entry -> ours(entry.getValue()))
                .flatMap(entry -> handlers(entry.getKey()))
                .sorted(Comparator.comparing(Handler::name))
                .toList();
    }

    public String name() {
        return method + " " + pattern + (parameters.isEmpty() ? "" : " " + parameters.keySet());
    }

    /** The address about a record, with what the page needs to be asked at all. */
    public String address(UUID record) {
        String path = pattern.replace("{id}", record.toString()).replaceAll("\\{[^}]+}", record.toString());
        List<String> query = new ArrayList<>(
                parameters.keySet().stream().map(name -> name + "=").toList());
        if (Kind.of(this) == Kind.SIGNAL && !pattern.contains("{id}")) {
            query.add("signal=" + record);
        }
        if (pattern.equals("/signals/{id}/check")) {
            query.add("question=DANGER_NOW");
        }
        return query.isEmpty() ? path : path + "?" + String.join("&", query);
    }

    public boolean isGet() {
        return method.equals("GET");
    }

    private static boolean ours(HandlerMethod method) {
        return method.getBeanType().getName().startsWith("nl.baken");
    }

    private static Stream<Handler> handlers(RequestMappingInfo info) {
        Set<RequestMethod> methods = info.getMethodsCondition().getMethods();
        Map<String, String> parameters = new TreeMap<>();
        info.getParamsCondition().getExpressions().stream()
                .filter(expression -> !expression.isNegated())
                .forEach(expression -> parameters.put(expression.getName(), ""));
        return info.getPatternValues().stream()
                .flatMap(pattern -> methods.stream().map(method -> new Handler(method.name(), pattern, parameters)));
    }
}
