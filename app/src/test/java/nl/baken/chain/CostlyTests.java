package nl.baken.chain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.baken.access.Costly;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** What takes much of the computer has a bound, and the manual tells how much it takes and what to do when it is too much. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class CostlyTests {

    /** Answers of a few bytes, or of nobody's: no file that grows with the register. */
    private static final Set<String> SMALL = Set.of(
            "/session.json",
            "/tidings.json",
            "/login/oidc/keys.json",
            "/login/oidc/ended",
            "/.well-known/security.txt",
            "/neighbours/ask");

    /** Pages that count or read over the whole register, or over a whole log. */
    private static final Set<String> WIDE = Set.of(
            "/figures",
            "/overview",
            "/logbook",
            "/logbook/acts",
            "/logbook/subject",
            "/shares",
            "/shares/print",
            "/shares/why",
            "/covenants/{id}/parties/{organisation}/seen",
            "/requests/{id}/records/{portion}/export");

    private final Map<RequestMappingInfo, HandlerMethod> handlers;

    @Autowired
    CostlyTests(@Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping) {
        this.handlers = mapping.getHandlerMethods().entrySet().stream()
                .filter(entry -> entry.getValue().getBeanType().getName().startsWith("nl.baken"))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @Test
    void everyFileAndEveryWidePageHasABoundAndNothingElseHas() {
        List<String> expected = handlers.entrySet().stream()
                .filter(entry -> patterns(entry.getKey()).anyMatch(WIDE::contains)
                        || (isFile(entry.getValue()) && patterns(entry.getKey()).noneMatch(SMALL::contains)))
                .map(CostlyTests::name)
                .sorted()
                .toList();

        assertThat(expected).hasSizeGreaterThan(10);
        assertThat(bounded().sorted().toList()).isEqualTo(expected);
    }

    @Test
    void theManualNamesEachOfThem() throws IOException {
        String manual = Files.readString(Path.of("../docs/beheer.md"));

        assertThat(handlers.entrySet().stream()
                        .filter(entry -> entry.getValue().hasMethodAnnotation(Costly.class))
                        .flatMap(entry -> patterns(entry.getKey())))
                .allSatisfy(pattern -> assertThat(manual).contains("`" + pattern + "`"));
    }

    private Stream<String> bounded() {
        return handlers.entrySet().stream()
                .filter(entry -> entry.getValue().hasMethodAnnotation(Costly.class))
                .map(CostlyTests::name);
    }

    private static boolean isFile(HandlerMethod method) {
        return ResponseEntity.class.isAssignableFrom(method.getMethod().getReturnType())
                || method.hasMethodAnnotation(ResponseBody.class)
                || method.getMethod().getReturnType() == void.class;
    }

    private static String name(Map.Entry<RequestMappingInfo, HandlerMethod> entry) {
        return patterns(entry.getKey()).sorted().toList() + " "
                + entry.getValue().getMethod().getName();
    }

    private static Stream<String> patterns(RequestMappingInfo info) {
        return info.getPatternValues().stream();
    }
}
