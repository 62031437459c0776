package nl.baken.chain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import nl.baken.access.SignIn;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every page, asked for by whoever's work it is: that alone changes no record, so that no link or picture can do so. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ExtendWith(OutputCaptureExtension.class)
@TestInstance(Lifecycle.PER_CLASS)
class AskingChangesNothingTests {

    // who asked what, and how long sessions and questions at the door still live
    private static final Set<String> KEEPS_BOOKS =
            Set.of("logbook", "access.session", "access.question", "access.entry");

    /** What shows nothing to whoever is in already, or where there is no provider. */
    private static final Pattern ON_THE_WAY_IN = Pattern.compile("GET (/login/.*|/welcome|.*/oidc|/figures.csv)");

    private static final String TABLES = """
            select string_agg(format('%%I.%%I', schemaname, tablename), ' ') from pg_tables
            where schemaname not in ('pg_catalog', 'information_schema')
            """;
    private static final String CONTENT =
            "select count(*) || ' ' || coalesce(sum(hashtextextended(t::text, 0)), 0) from %s t";

    private static final String RESULTS =
            "select string_agg(result, ' ' order by at) from logbook.act where record = '%s' and handler like 'POST %%' and action <> 'COMPARE'";

    private final List<Handler> pages;
    private final Records records;
    private final SignIn signIn;
    private final int port;
    private final Map<Handler, String> addresses = new LinkedHashMap<>();
    private final Map<String, String> things = new HashMap<>();
    private final Map<Persona, Web> webs = new EnumMap<>(Persona.class);

    @Autowired
    AskingChangesNothingTests(
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping,
            Records records,
            SignIn signIn,
            @LocalServerPort int port) {
        this.pages = Handler.of(mapping).stream().filter(Handler::isGet).toList();
        this.records = records;
        this.signIn = signIn;
        this.port = port;
    }

    @Test
    void noPageChangesARecordBecauseItIsAskedFor() {
        pages.forEach(this::address);
        Map<String, String> before = content();

        List<String> elsewhere = new ArrayList<>();
        pages.forEach(page -> {
            Answer answer = web(Persona.of(page)).get(address(page));
            assertThat(answer.status()).as(page.name()).isLessThan(500);
            if (answer.status() != 200) {
                elsewhere.add(page.name());
            }
        });

        assertThat(elsewhere).allMatch(ON_THE_WAY_IN.asMatchPredicate());
        assertThat(changedSince(before)).isEmpty();
    }

    @Test
    void aChangeWouldBeSeen() {
        Map<String, String> before = content();

        records.signal();

        assertThat(changedSince(before)).contains("signals.signal", "vault.subject_key");
    }

    @Test
    void whatFailsHalfwayChangesNothingEitherAndIsWrittenDown(CapturedOutput output) {
        String signal = records.of(Kind.SIGNAL, Persona.HANNA.holder());
        String pickUp = "/signals/" + signal + "/pick-up";
        Web hanna = web(Persona.HANNA);
        Map<String, String> before = content();
        Records.sql("revoke insert on signals.timeline from baken_app");
        try {
            assertThat(hanna.post(pickUp, Map.of()).status()).isEqualTo(500);
            assertThat(changedSince(before)).isEmpty();
        } finally {
            Records.sql("grant insert on signals.timeline to baken_app");
        }
        assertThat(output).contains("ERROR", "permission denied for table timeline");
        assertThat(hanna.post(pickUp, Map.of()).status()).isEqualTo(302);
        assertThat(changedSince(before)).contains("signals.signal", "signals.timeline");
        assertThat(Records.text(RESULTS, signal)).isEqualTo("FAILED DONE");
    }

    @Test
    void everyPageOfAColleagueHasTheWayOut() {
        for (Handler page : pages) {
            Persona persona = Persona.of(page);
            Answer answer = web(persona).get(address(page));
            if (persona != Persona.VISITOR && answer.status() == 200 && answer.isPage()) {
                assertThat(Jsoup.parse(answer.body()).select("header form[method=post][action=/logout] button"))
                        .as(page.name())
                        .hasSize(1);
            }
        }
    }

    // a page changes nothing, so that one thing of each kind serves all pages of whoever has it
    private String address(Handler page) {
        return addresses.computeIfAbsent(
                page, it -> records.address(it, Persona.of(it).holder(), things));
    }

    private Web web(Persona persona) {
        return webs.computeIfAbsent(
                persona,
                it -> new Web(
                        port,
                        it == Persona.VISITOR
                                ? ""
                                : "baken_session=" + signIn.callAs(it.person()).token()));
    }

    private static List<String> changedSince(Map<String, String> before) {
        return content().entrySet().stream()
                .filter(table -> !table.getValue().equals(before.get(table.getKey())))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static Map<String, String> content() {
        Map<String, String> content = new TreeMap<>();
        for (String table : Records.text(TABLES, "").split(" ", -1)) {
            if (KEEPS_BOOKS.stream().noneMatch(table::startsWith)) {
                content.put(table, Records.text(CONTENT, table));
            }
        }
        return content;
    }
}
