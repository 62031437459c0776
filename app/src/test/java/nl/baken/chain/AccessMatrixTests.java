package nl.baken.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import nl.baken.access.PostId;
import nl.baken.access.Role;
import nl.baken.access.SignIn;
import nl.baken.access.TestRegion;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every handler of the running application, asked by every role, about an own, somebody else's and an absent record. What
 * is expected stands in access-matrix.csv, apart from the code: a handler without a row is an error.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@Import(Records.class)
class AccessMatrixTests {

    private static final PostId NOBODYS = TestRegion.post(TestRegion.HUIZEN, Role.FOCAL_POINT);

    private final List<Handler> handlers;
    private final Records records;
    private final SignIn signIn;
    private final int port;
    private final Map<Persona, Web> webs = new EnumMap<>(Persona.class);
    private final Matrix matrix = Matrix.read();
    private final Map<Kind, UUID> somebodyElses = new EnumMap<>(Kind.class);
    private final Map<String, UUID> owned = new HashMap<>();

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
        for (Persona persona : Persona.values()) {
            webs.put(persona, fresh(persona));
        }
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

    private void ask(Handler handler) {
        for (Persona persona : Persona.values()) {
            boolean allowed = matrix.allows(handler.name(), persona.role());
            Kind kind = Kind.of(handler);
            if (kind == Kind.NONE) {
                expect(handler, persona, ask(handler, persona, UUID.randomUUID()), allowed);
            } else {
                askAboutARecord(handler, persona, kind, allowed);
            }
        }
    }

    private void askAboutARecord(Handler handler, Persona persona, Kind kind, boolean allowed) {
        Answer own = ask(handler, persona, own(persona, kind, allowed));
        Answer others = ask(handler, persona, somebodyElses.computeIfAbsent(kind, it -> records.of(it, NOBODYS)));
        Answer absent = ask(handler, persona, UUID.randomUUID());
        expect(handler, persona, own, allowed);
        expect(handler, persona, others, false);
        assertThat(others)
                .as("%s for %s: somebody else's looks like absent", handler.name(), persona)
                .isEqualTo(absent);
    }

    // What is refused changes nothing, so that one record serves all refusals; what is allowed gets a fresh one.
    private UUID own(Persona persona, Kind kind, boolean allowed) {
        PostId post = persona == Persona.VISITOR ? NOBODYS : persona.post();
        return allowed
                ? records.of(kind, post)
                : owned.computeIfAbsent(persona + " " + kind, it -> records.of(kind, post));
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

    private Answer ask(Handler handler, Persona persona, UUID record) {
        Web web = handler.pattern().equals("/logout") ? fresh(persona) : webs.get(persona);
        String address = handler.address(record);
        return handler.isGet() ? web.get(address) : web.post(address, handler.parameters());
    }

    private void expect(Handler handler, Persona persona, Answer answer, boolean allowed) {
        String what = "%s for %s answered %d %s".formatted(handler.name(), persona, answer.status(), answer.location());
        assertThat(answer.status()).as(what).isLessThan(500);
        if (!allowed || !matrix.dependingOnState().contains(handler.name())) {
            assertThat(refused(handler, answer)).as(what).isEqualTo(!allowed);
        }
    }

    private static boolean refused(Handler handler, Answer answer) {
        boolean sentToSignIn =
                answer.location().endsWith("/login") && !handler.pattern().equals("/logout");
        return answer.status() == 404 || sentToSignIn;
    }
}
