package nl.baken.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import nl.baken.access.SignIn;
import nl.baken.chain.Holder;
import nl.baken.chain.Persona;
import nl.baken.chain.Records;
import nl.baken.linking.Alike;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Merging, columns, who is the same person and taking apart in a browser: at a desk, on a phone, and for whoever does not see colours. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class MergeJourneyTests {

    private static final Holder HANNA = Persona.HANNA.holder();
    private static final Holder ZOE = Persona.ZOE.holder();

    private final Alike alike;
    private final SignIn signIn;
    private final String base;
    private final String phone = Alike.phone();
    private final String surname = Alike.surname();

    @Autowired
    MergeJourneyTests(Records records, SignIn signIn, @LocalServerPort int port) {
        this.alike = new Alike(records, signIn, port);
        this.signIn = signIn;
        this.base = "http://localhost:" + port;
    }

    @Test
    void signalsAreComparedMergedAndTakenApart() {
        UUID part = alike.signal(HANNA, "Ioana " + surname, phone);
        UUID whole = alike.signal(HANNA, "Ioanna " + surname.replace("escu", "esku"), "+31" + phone.substring(1));
        alike.note(HANNA, part, "Zag haar bij de wasserij aan de Havenstraat, elke ochtend om zes uur.");
        alike.involve(HANNA, part, "Bogdan " + Alike.surname(), phone);
        try (Visit hanna =
                Visit.atADesk(base).with(signIn.callAs(HANNA.person()).token())) {
            look(hanna, "/signals/" + part + "/links", "links");
            look(hanna, "/links/compare?of=" + part + "," + whole, "signals-compare");
            look(hanna, "/signals/" + part + "/merge", "signals-merge");
            alike.browser(Persona.HANNA).post("/signals/" + part + "/merge", Map.of("number", Alike.number(whole)));
            look(hanna, "/signals/" + whole + "/people", "signals-people");
            String both = Alike.asked("""
                    select string_agg(i.id::text, ',') from signals.involved i join signals.signal s on s.id = i.signal
                    where i.role = 'POSSIBLE_VICTIM' and ? in (s.id, s.merged_into)
                    """, whole);
            alike.browser(Persona.HANNA).post("/signals/" + whole + "/people", Map.of("people", both));
            look(hanna, "/signals/" + whole, "signals-whole");
            look(hanna, "/signals/" + whole + "/network", "signals-network");
            look(hanna, "/signals/" + part, "signals-part");
            look(hanna, "/signals/" + part + "/apart", "signals-apart");
        }
    }

    @Test
    void dossiersAreComparedAndTakenApart() {
        UUID part = alike.dossier(ZOE, "Ioana " + surname, phone);
        UUID whole = alike.dossier(ZOE, "Ioanna " + surname.replace("escu", "esku"), "+31" + phone.substring(1));
        try (Visit zoe = Visit.atADesk(base).with(signIn.callAs(ZOE.person()).token())) {
            look(zoe, "/links/compare?of=" + part + "," + whole, "dossiers-compare");
            alike.browser(Persona.ZOE).post("/dossiers/" + part + "/merge", Map.of("number", Alike.number(whole)));
            look(zoe, "/dossiers/" + part + "/apart", "dossiers-apart");
        }
    }

    private void look(Visit visit, String path, String name) {
        visit.narrowTo(Visit.DESK);
        visit.open(path);
        assertThat(visit.barriers()).as(name).isEmpty();
        visit.photograph(picture(name + "-desk"));
        visit.narrowTo(Visit.PHONE);
        assertThat(visit.scrollsSideways()).as(name).isFalse();
        assertThat(visit.barriers()).as(name).isEmpty();
        visit.photograph(picture(name + "-phone"));
        assertThat(visit.complaints()).as(name).isEmpty();
    }

    private static @Nullable Path picture(String name) {
        String folder = System.getProperty("baken.pictures");
        return folder == null ? null : Path.of(folder, name + ".png");
    }
}
