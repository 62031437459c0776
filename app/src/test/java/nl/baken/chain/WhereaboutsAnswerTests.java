package nl.baken.chain;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.baken.access.Callers;
import nl.baken.access.SignIn;
import nl.baken.dossiers.DossierId;
import nl.baken.dossiers.Whereabouts;
import nl.baken.dossiers.WhereaboutsDesk;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Where somebody can be found leaves Baken in one answer only, whoever asks whatever page; and lies nowhere in plain text. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ExtendWith(OutputCaptureExtension.class)
class WhereaboutsAnswerTests {

    private static final String OPENING = "POST /dossiers/{id}/whereabouts/{stay}/open";
    private static final Map<String, String> WHY = Map.of("reason", "VISIT", "said", "afspraak");
    private static final List<String> LISTS = List.of(
            "/dossiers?view=all&names=true",
            "/dossiers/%s?events=person",
            "/?shelf=POSTS",
            "/figures.csv?from=2019-01-01&until=2030-01-01");

    private final List<Handler> handlers;
    private final Records records;
    private final WhereaboutsDesk desk;
    private final SignIn signIn;
    private final int port;
    private final Matrix matrix = Matrix.read();
    private final Map<Persona, Web> webs = new EnumMap<>(Persona.class);

    @Autowired
    WhereaboutsAnswerTests(
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping,
            Records records,
            WhereaboutsDesk desk,
            SignIn signIn,
            @LocalServerPort int port) {
        this.handlers = Handler.of(mapping);
        this.records = records;
        this.desk = desk;
        this.signIn = signIn;
        this.port = port;
    }

    @Test
    void areInTheOneAnswerToAReasonAndInNoOtherAnswerTableFileOrLog(CapturedOutput output)
            throws SQLException, IOException {
        String canary = Records.canary("schuilplaats");
        String dossier = hidden(canary);
        Handler opening = handlers.stream()
                .filter(handler -> handler.name().equals(OPENING))
                .findFirst()
                .orElseThrow();
        String address = records.address(opening, dossier);

        Map<Handler, String> addresses =
                handlers.stream().collect(toMap(handler -> handler, handler -> naming(handler, dossier)));
        List<String> shown = new ArrayList<>();
        for (Handler handler : handlers) {
            for (Persona persona : admitted(handler)) {
                if (ask(handler, persona, addresses.getOrDefault(handler, "/"))
                        .body()
                        .contains(canary)) {
                    shown.add(handler.name() + " for " + persona);
                }
            }
        }
        for (String list : LISTS) {
            if (fresh(Persona.ZOE).get(list.formatted(dossier)).body().contains(canary)) {
                shown.add(list);
            }
        }

        assertThat(shown).isEmpty();
        assertThat(fresh(Persona.ZOE).post(address, WHY).body())
                .as("the one answer that shows it")
                .contains(canary);
        Records.sql("checkpoint");
        assertThat(Copies.tablesWith(canary)).isEmpty();
        assertThat(Copies.filesWith(canary)).isEmpty();
        assertThat(output.getAll()).doesNotContain(canary);
    }

    // The same canary in all four texts, so that each of them would be found.
    private String hidden(String canary) {
        String dossier = records.of(Kind.DOSSIER, Persona.ZOE.holder());
        DossierId id = new DossierId(UUID.fromString(dossier));
        Callers.as(
                signIn.callAs(Persona.ZOE.person()),
                () -> desk.enter(id, new Whereabouts(canary, canary, canary, canary), LocalDate.of(2024, 5, 6)));
        return dossier;
    }

    // Whoever is refused gets the answer about what is absent, which AccessMatrixTests compares.
    private List<Persona> admitted(Handler handler) {
        return Arrays.stream(Persona.values())
                .filter(persona -> matrix.allows(handler.name(), persona.role()))
                .toList();
    }

    // Whatever an address names, it names this dossier; told before anything is asked, since forms take parts of it
    // away.
    private String naming(Handler handler, String dossier) {
        return Kind.of(handler) == Kind.DOSSIER
                ? records.address(handler, dossier)
                : handler.address(variable -> dossier);
    }

    private Answer ask(Handler handler, Persona persona, String address) {
        Web web = handler.pattern().equals("/logout") ? fresh(persona) : webs.computeIfAbsent(persona, this::fresh);
        return web.ask(handler, address);
    }

    private Web fresh(Persona persona) {
        boolean visitor = persona == Persona.VISITOR;
        return new Web(
                port,
                visitor
                        ? ""
                        : "baken_session=" + signIn.callAs(persona.person()).token());
    }
}
