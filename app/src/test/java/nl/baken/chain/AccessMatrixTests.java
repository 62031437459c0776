package nl.baken.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import nl.baken.access.Action;
import nl.baken.access.LoosenedRule;
import nl.baken.access.SignIn;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every handler of the running application, asked by every role, about an own, somebody else's and an absent thing. What is
 * expected stands in access-matrix.csv, apart from the code: a handler without a row is an error.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class AccessMatrixTests {

    // A handover has two desks; these steps are not for the one that received it.
    private static final Set<String> BY_THE_OFFERER = Set.of(
            "GET /handovers/{id}/ground",
            "POST /handovers/{id}/ground",
            "POST /handovers/{id}/take-back",
            "POST /handovers/{id}/withdraw",
            "POST /handovers/{id}/settle",
            "POST /handovers/{id}/tell");

    // The rule is not the only lock: who has no right of their own finds nothing to do this with.
    private static final Set<Action> BEHIND_ANOTHER_LOCK =
            Set.of(Action.KEEP_REQUEST, Action.WITHDRAW_HANDOVER, Action.HOLD_RECORD, Action.KEEP_SHELTER);

    /** Some steps ask for a proof that is younger than five minutes. */
    private static final Duration PROVEN = Duration.ofMinutes(3);

    private final List<Handler> handlers;
    private final Records records;
    private final SignIn signIn;
    private final int port;
    private final Map<Persona, Web> webs = new EnumMap<>(Persona.class);
    private final Matrix matrix = Matrix.read();
    private final Map<String, String> owned = new HashMap<>();
    private final Map<String, Answer> absent = new HashMap<>();
    private Instant signedIn = Instant.MIN;

    @Autowired
    AccessMatrixTests(
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping,
            Records records,
            SignIn signIn,
            @LocalServerPort int port) {
        this.handlers = Handler.of(mapping);
        this.records = records;
        this.signIn = signIn;
        this.port = port;
        signInAnew();
    }

    @Test
    void everyHandlerHasARowAndEveryRowAHandler() {
        assertThat(matrix.names())
                .containsExactlyInAnyOrderElementsOf(
                        handlers.stream().map(Handler::name).toList());
    }

    @TestFactory
    Stream<DynamicTest> everyRoleGetsExactlyWhatItsRowSays() {
        return handlers.stream().map(handler -> dynamicTest(handler.name(), () -> ask(handler)));
    }

    @TestFactory
    Stream<DynamicTest> everyRuleThatIsLoosenedIsSeen() {
        return handlers.stream()
                .map(Handler::action)
                .distinct()
                .filter(action -> !outside(action).isEmpty())
                .map(action -> dynamicTest(action.name(), () -> {
                    List<Persona> outside = outside(action);
                    Set<Persona> let = EnumSet.noneOf(Persona.class);
                    LoosenedRule.run(action, () -> let.addAll(let(action, outside)));
                    assertThat(let.isEmpty())
                            .as("nobody gets in, also when nobody wrote whose %s is", action)
                            .isEqualTo(BEHIND_ANOTHER_LOCK.contains(action));
                }));
    }

    // pages first: what changes something is asked only when no page tells
    private Set<Persona> let(Action action, List<Persona> outside) {
        Set<Persona> let = EnumSet.noneOf(Persona.class);
        handlers.stream()
                .filter(handler -> handler.action() == action)
                .sorted(Comparator.comparing(Handler::isGet).reversed())
                .forEach(handler -> outside.stream()
                        .filter(persona -> !let.contains(persona))
                        .filter(persona -> !refused(handler, ask(handler, persona, refusable(handler, persona))))
                        .forEach(let::add));
        return let;
    }

    private String refusable(Handler handler, Persona persona) {
        return isAboutSomething(handler) ? own(handler, persona, false) : handler.absent();
    }

    private static boolean isAboutSomething(Handler handler) {
        return handler.hasVariables() || Kind.of(handler) != Kind.NONE;
    }

    private static List<Persona> outside(Action action) {
        return Stream.of(Persona.values())
                .filter(persona -> persona != Persona.VISITOR && action != Action.VISIT)
                .filter(persona -> !action.roles().contains(persona.role()))
                .toList();
    }

    private void ask(Handler handler) {
        if (signedIn.plus(PROVEN).isBefore(Instant.now())) {
            signInAnew();
        }
        for (Persona persona : Persona.values()) {
            boolean allowed = matrix.allows(handler.name(), persona.role());
            if (isAboutSomething(handler)) {
                askAboutSomething(handler, persona, allowed);
            } else {
                expect(handler, persona, ask(handler, persona, handler.absent()), allowed);
            }
        }
    }

    private void askAboutSomething(Handler handler, Persona persona, boolean allowed) {
        Answer own = ask(handler, persona, own(handler, persona, allowed));
        Answer absent = absent(handler, persona, allowed);
        expect(handler, persona, own, allowed);
        expect(handler, persona, absent, false);
        if (Kind.of(handler).isHiddenFrom(persona.role())) {
            Answer others = ask(handler, persona, somebodyElses(handler));
            assertThat(others)
                    .as("%s for %s: somebody else's looks like absent", handler.name(), persona)
                    .isEqualTo(absent);
        }
        if (!allowed) {
            assertThat(own)
                    .as("%s for %s: what is refused looks like absent", handler.name(), persona)
                    .isEqualTo(absent);
        }
    }

    // What is absent looks the same everywhere, so that whoever is refused need not be told so for each handler.
    private Answer absent(Handler handler, Persona persona, boolean allowed) {
        return allowed
                ? ask(handler, persona, handler.absent())
                : absent.computeIfAbsent(
                        persona + " " + handler.isGet(), it -> ask(handler, persona, handler.absent()));
    }

    // Neither a page nor what is refused changes anything, so that one thing serves them all; what is sent gets a fresh
    // one.
    private String own(Handler handler, Persona persona, boolean allowed) {
        Kind kind = Kind.of(handler);
        boolean changes = allowed && (!handler.isGet() || BY_THE_OFFERER.contains(handler.name()));
        String thing = changes
                ? records.of(kind, persona.holder())
                : owned.computeIfAbsent(persona + " " + kind, it -> records.of(kind, persona.holder()));
        if (allowed && BY_THE_OFFERER.contains(handler.name())) {
            records.turn(thing);
        }
        return records.address(handler, thing);
    }

    private String somebodyElses(Handler handler) {
        Kind kind = Kind.of(handler);
        return records.address(
                handler, owned.computeIfAbsent("nobody " + kind, it -> records.of(kind, Persona.VISITOR.holder())));
    }

    // What was seen before had a form with the token of the session before.
    private void signInAnew() {
        for (Persona persona : Persona.values()) {
            webs.put(persona, fresh(persona));
        }
        absent.clear();
        signedIn = Instant.now();
    }

    // Signing out ends a session, and the next question needs one.
    private Web fresh(Persona persona) {
        boolean visitor = persona == Persona.VISITOR;
        return new Web(
                port,
                visitor
                        ? ""
                        : "baken_session=" + signIn.callAs(persona.person()).token());
    }

    private Answer ask(Handler handler, Persona persona, String address) {
        Web web = handler.pattern().equals("/logout") ? fresh(persona) : webs.get(persona);
        return web.ask(handler, address);
    }

    private void expect(Handler handler, Persona persona, Answer answer, boolean allowed) {
        String what = "%s for %s answered %d %s".formatted(handler.name(), persona, answer.status(), answer.location());
        assertThat(answer.status()).as(what).isLessThan(500);
        assertThat(refused(handler, answer)).as(what).isEqualTo(!allowed);
    }

    private static boolean refused(Handler handler, Answer answer) {
        boolean sentToSignIn =
                answer.location().endsWith("/login") && !handler.pattern().equals("/logout");
        return answer.status() == 404 || sentToSignIn;
    }
}
