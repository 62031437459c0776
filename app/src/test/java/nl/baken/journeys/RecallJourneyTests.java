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

/** A closed signal that something new touches is opened again with one click, by a person. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class RecallJourneyTests {

    private static final Holder HANNA = Persona.HANNA.holder();

    private final Alike alike;
    private final String base;
    private final String token;

    @Autowired
    RecallJourneyTests(Records records, SignIn signIn, @LocalServerPort int port) {
        this.alike = new Alike(records, signIn, port);
        this.base = "http://localhost:" + port;
        this.token = signIn.callAs(Persona.HANNA.person()).token();
    }

    @Test
    void oneClickOpensIt() {
        String name = "Ioana " + Alike.surname();
        String phone = Alike.phone();
        UUID signal = alike.signal(HANNA, name, phone);
        alike.browser(Persona.HANNA)
                .post("/signals/" + signal + "/close", Map.of("reason", "NO_INDICATION", "feedback", "RECEIVED"));
        alike.signal(Persona.VISITOR.holder(), name, phone);
        try (Visit hanna = Visit.atADesk(base).with(token)) {
            hanna.open("/signals/" + signal);
            assertThat(hanna.text()).contains("Er raakt iets nieuws aan dit gesloten signaal.", "Gesloten laten");
            assertThat(hanna.barriers()).isEmpty();
            hanna.photograph(picture("recall-desk"));
            hanna.narrowTo(Visit.PHONE);
            assertThat(hanna.scrollsSideways()).isFalse();
            assertThat(hanna.barriers()).isEmpty();

            hanna.press("Opnieuw openen");
            assertThat(hanna.text())
                    .contains("Het signaal is weer open.", "Opnieuw geopend: er raakt iets nieuws aan")
                    .doesNotContain("Gesloten laten");
        }
    }

    private static @Nullable Path picture(String name) {
        String folder = System.getProperty("baken.pictures");
        return folder == null ? null : Path.of(folder, name + ".png");
    }
}
