package nl.baken.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.baken.access.SignIn;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** What is read is written down: as many data subjects in the bytes that were sent as new lines in the logbook. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ExtendWith(OutputCaptureExtension.class)
class ReadCountTests {

    private static final Pattern CANARY = Pattern.compile("kanarie-[a-z]+-[0-9a-f]{8}");
    private static final Map<Kind, Persona> READERS = Map.of(
            Kind.SIGNAL, Persona.HANNA,
            Kind.HANDOVER, Persona.PAUL,
            Kind.DOSSIER, Persona.ZOE,
            Kind.CONFERENCE, Persona.KARIM,
            Kind.REQUEST, Persona.PETRA,
            Kind.PARTNER, Persona.ZOE,
            Kind.BREACH, Persona.PETRA);

    // Who weighs or hides what is given opens more than the page then shows.
    private static final Set<String> OPENING_MORE = Set.of(
            "GET /requests/{id}/letter",
            "GET /requests/{id}/records/{portion}",
            "GET /requests/{id}/records/{portion}/export",
            "GET /requests/{id}/records/{portion}/export.csv",
            "GET /requests/{id}/records/{portion}/export.json",
            "POST /requests/{id}/records/{portion}");

    // What was laid beside a record and is not like it is not shown, and what was depends on what there is.
    private static final Set<String> LAYING_BESIDE = Set.of(
            "GET /dossiers/{id}/links",
            "GET /dossiers/{id}/network",
            "GET /signals/{id}/links",
            "GET /signals/{id}/network");

    // What is written is laid beside others, and what there is may be nothing.
    private static final Set<String> LOOKING = Set.of(
            "POST /dossiers/{id}/identity",
            "POST /signals/{id}/involved",
            "POST /signals/{id}/note",
            "POST /signals/{id}/pick-up",
            "POST /signals/{id}/supplements");

    private final List<Handler> handlers;
    private final Records records;
    private final SignIn signIn;
    private final int port;
    private final Map<String, String> things = new HashMap<>();

    @Autowired
    ReadCountTests(
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping,
            Records records,
            SignIn signIn,
            @LocalServerPort int port) {
        this.handlers = Handler.of(mapping);
        this.records = records;
        this.signIn = signIn;
        this.port = port;
    }

    @TestFactory
    Stream<DynamicTest> everyPageLogsExactlyThePeopleItShows(CapturedOutput output) {
        return handlers.stream()
                .map(handler -> dynamicTest(handler.name(), () -> {
                    counts(handler);
                    assertThat(CANARY.matcher(output.getAll()).results())
                            .as("names in what Baken prints")
                            .isEmpty();
                }));
    }

    @Test
    void theRecordPagesDoShowPeople() {
        assertThat(shown(Kind.SIGNAL, "/signals/")).isNotEmpty();
        assertThat(shown(Kind.HANDOVER, "/handovers/")).isNotEmpty();
        assertThat(shown(Kind.DOSSIER, "/dossiers/")).isNotEmpty();
        assertThat(shown(Kind.REQUEST, "/requests/")).isNotEmpty();
        assertThat(shown(Kind.BREACH, "/breaches/")).isNotEmpty();
        assertThat(shown(Kind.PARTNER, "/partners/")).isNotEmpty();
        assertThat(shown(Kind.CONFERENCE, "/conferences/")).isNotEmpty();
    }

    @Test
    void aListWithNamesLogsEachOfThem() {
        for (int dossier = 0; dossier < 26; dossier++) {
            records.of(Kind.DOSSIER, Persona.ZOE.holder());
        }
        Web zoe = web(Persona.ZOE);
        long before = readings();

        Answer numbers = zoe.get("/dossiers?view=mine");
        assertThat(readings()).as("numbers read nobody").isEqualTo(before);
        assertThat(canaries(numbers)).isEmpty();

        Answer names = zoe.get("/dossiers?view=mine&names=true");
        assertThat(canaries(names)).isNotEmpty();
        assertThat(readings() - before)
                .as("each name on the page, and not the first of the next page")
                .isEqualTo(named(names));
    }

    @Test
    void aSearchLogsWhomItFound() {
        String somebody = shown(Kind.DOSSIER, "/dossiers/").iterator().next();

        assertThat(logged(zoe -> zoe.post("/dossiers/search", Map.of("name", somebody))))
                .contains(somebody);
    }

    // other tests give their dossiers names of their own
    private static long named(Answer list) {
        return Pattern.compile("<td data-label=\"[^\"]*\"><span dir=\"auto\">")
                .matcher(list.body())
                .results()
                .count();
    }

    private Set<String> logged(Function<Web, Answer> asking) {
        Web zoe = web(Persona.ZOE);
        long before = readings();
        Answer answer = asking.apply(zoe);
        assertThat(readings() - before).isEqualTo(canaries(answer).size());
        return canaries(answer);
    }

    @Test
    void whenTheLogbookCannotBeWrittenNothingIsShown() {
        Web hanna = web(Persona.HANNA);
        String address = "/signals/" + records.of(Kind.SIGNAL, Persona.HANNA.holder());
        for (String log : List.of("logbook.act", "logbook.processing")) {
            Records.sql("revoke insert on " + log + " from baken_app");
            try {
                Answer answer = hanna.get(address);
                assertThat(answer.status()).as(log).isEqualTo(503);
                assertThat(canaries(answer)).isEmpty();
            } finally {
                Records.sql("grant insert on " + log + " to baken_app");
            }
            assertThat(hanna.get(address).status()).isEqualTo(200);
        }
    }

    private void counts(Handler handler) {
        Persona reader = Persona.of(handler);
        String address = handler.isGet()
                ? records.address(handler, reader.holder(), things)
                : records.address(handler, reader.holder());
        Web web = web(reader);
        long before = readings();
        Answer answer = web.ask(handler, address);
        long read = readings() - before;
        String what = "%s answered %d with %s".formatted(handler.name(), answer.status(), canaries(answer));
        if (OPENING_MORE.contains(handler.name())) {
            assertThat(read).as(what).isGreaterThan(canaries(answer).size());
        } else if (LAYING_BESIDE.contains(handler.name())) {
            assertThat(read)
                    .as(what)
                    .isPositive()
                    .isGreaterThanOrEqualTo(canaries(answer).size());
        } else if (LOOKING.contains(handler.name())) {
            assertThat(read).as(what).isGreaterThanOrEqualTo(canaries(answer).size());
        } else {
            assertThat(read).as(what).isEqualTo(canaries(answer).size());
        }
    }

    private Set<String> shown(Kind kind, String start) {
        Persona reader = READERS.get(kind);
        return canaries(web(reader).get(start + records.of(kind, reader.holder())));
    }

    private Web web(Persona persona) {
        if (persona == Persona.VISITOR) {
            return new Web(port, "");
        }
        return new Web(port, "baken_session=" + signIn.callAs(persona.person()).token());
    }

    private static long readings() {
        return Records.number("select count(*) from logbook.processing");
    }

    private static Set<String> canaries(Answer answer) {
        Set<String> found = new TreeSet<>();
        Matcher matcher = CANARY.matcher(answer.body());
        while (matcher.find()) {
            found.add(matcher.group());
        }
        return found;
    }
}
