package nl.baken.conferences;

import static nl.baken.access.TestRegion.KARIM_CHAIN_DIRECTOR;
import static nl.baken.access.TestRegion.PAUL_POLICE;
import static nl.baken.conferences.Tables.ledger;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.baken.conferences.Tables.Seated;
import nl.baken.shared.NotFound;
import nl.baken.shared.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import tools.jackson.databind.json.JsonMapper;

/** What goes to Samen Onder Handbereik has its shape, and never more than a sheet allowed. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class OutcomeTests {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Path OUTBOX = Path.of("target/soh");

    private final Tables tables;
    private final OutcomeDesk desk;

    @Autowired
    OutcomeTests(Tables tables, OutcomeDesk desk) {
        this.tables = tables;
        this.desk = desk;
    }

    @Test
    void theFileOfAPartyHasTheShapeOfAnOutcomeButForWhoThePersonIs() {
        Seated seated = minuted();

        Map<String, Object> file = file(seated, seated.police());

        Shape shape = Shape.of("UitkomstOverleg.yaml");
        String person = "GepagineerdCasusoverlegLijst.resultaten[].betreft.heeftActie[].heeftBetrekkingOp lacks ";
        assertThat(shape.wrong("GepagineerdCasusoverlegLijst", read(file)))
                .containsExactlyInAnyOrder(person + "adres", person + "burgerservicenummer", person + "naam");
        Map<String, Object> broken = new HashMap<>(file);
        broken.put("pagina", "een");
        broken.remove("paginaGrootte");
        assertThat(shape.wrong("GepagineerdCasusoverlegLijst", broken))
                .as("what does not fit is found")
                .anyMatch(wrong -> wrong.endsWith("lacks paginaGrootte"))
                .anyMatch(wrong -> wrong.endsWith("pagina is no integer"));
    }

    @Test
    void aPartyIsGivenItsOwnAgreementsAndTheDecisionsAboutWhatItHadASheetOf() {
        Seated seated = minuted();
        String number = tables.number(seated.signal());

        String told = JSON.writeValueAsString(file(seated, seated.police()));

        assertThat(told).contains("wij helpen", "huisbezoek", "samen", "De persoon hoort het niet");
        assertThat(told).doesNotContain("eigen werk", "een busje", "een man", "Wat is er nodig?", number);
        assertThat(ledger(seated.signal().value()))
                .contains("CONFERENCE Politie Midden-Nederland COVENANT CASE_CONFERENCE PUBLIC_TASK"
                        + " conferences.decision");
        PartyId lawyer = tables.party(seated.id(), "LAWYER");
        assertThat(JSON.writeValueAsString(file(seated, lawyer)))
                .as("who was not let in is given nothing")
                .doesNotContain("wij helpen", "huisbezoek");
        assertThatExceptionOfType(NotFound.class)
                .as("only the chair makes it")
                .isThrownBy(() -> tables.as(PAUL_POLICE, () -> desk.file(seated.id(), seated.police())));
    }

    @Test
    void thereIsNoFileBeforeTheMinutesAreFinal() {
        Seated seated = tables.letIn("een busje", "een man");

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> file(seated, seated.police()))
                .withMessage("conferences.refused.not_minuted");
    }

    @Test
    void anEventTellsThatAnOutcomeIsThereAndNothingOfIt() throws IOException {
        Seated seated = minuted();

        List<Path> events = events(seated);

        assertThat(events).hasSize(1);
        String event = Files.readString(events.getFirst());
        Object read = JSON.readValue(event, Map.class);
        assertThat(Shape.of("AsynchroneInteracties.yaml").wrong("CloudEvent", read))
                .isEmpty();
        assertThat(Shape.of("UitwisselenUitkomstOverleg.yaml").wrong("UitkomstBeschikbaarGesteldEvent", read))
                .isEmpty();
        assertThat(Shape.ofDefinitions("uitkomst-overleg.json")
                        .wrong("uitkomst-beschikbaar-gesteld", ((Map<?, ?>) read).get("data")))
                .isEmpty();
        assertThat(event)
                .doesNotContain("wij helpen", "huisbezoek", "een man", "Raadhuis", tables.number(seated.signal()))
                .doesNotContain(seated.signal().value().toString());
    }

    @Test
    void nothingGoesOutUnlessItIsSwitchedOn(@TempDir Path empty) {
        Outbox off = new Outbox(" ", Clock.systemUTC());

        off.put(Conference.plan(Tables.today(), new Conference.Chair(Tables.POLICE, PAUL_POLICE)), List.of());

        assertThat(off.isOn()).isFalse();
        assertThat(new Outbox(empty.toString(), Clock.systemUTC()).isOn()).isTrue();
        assertThat(empty).isEmptyDirectory();
    }

    @Test
    void minutesAreNotFinalWhenTheFolderCannotBeWritten(@TempDir Path folder) throws IOException {
        Path file = Files.createFile(folder.resolve("a-file"));
        Seated seated = tables.letIn("een busje", "een man");
        Outbox broken = new Outbox(file.toString(), Clock.systemUTC());
        List<Item> items = tables.as(KARIM_CHAIN_DIRECTOR, () -> tables.agenda(seated.id()));

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> broken.put(
                        Conference.plan(Tables.today(), new Conference.Chair(Tables.POLICE, PAUL_POLICE)), items))
                .withMessage("conferences.refused.outbox");
    }

    private Seated minuted() {
        Seated seated = tables.letIn("een busje", "een man");
        tables.asked(seated.id(), "LAWYER");
        tables.as(KARIM_CHAIN_DIRECTOR, () -> {
            MinutesDesk minutes = tables.desks().minutes();
            minutes.decide(seated.id(), seated.item(), "wij helpen");
            minutes.agree(seated.id(), tables.deal(seated, seated.police(), new Telling(Informing.NOT_TOLD, "SAFETY")));
            minutes.agree(seated.id(), new Deal(seated.item(), null, "eigen werk", "", 5, Telling.TOLD));
            tables.desks().conferences().end(seated.id());
            tables.desks().conferences().conclude(seated.id());
        });
        return seated;
    }

    private Map<String, Object> file(Seated seated, PartyId party) {
        return tables.as(KARIM_CHAIN_DIRECTOR, () -> desk.file(seated.id(), party));
    }

    private static Object read(Map<String, Object> file) {
        return JSON.readValue(JSON.writeValueAsString(file), Map.class);
    }

    private static List<Path> events(Seated seated) throws IOException {
        try (var files = Files.list(OUTBOX)) {
            return files.filter(file -> contains(file, seated.item().value().toString()))
                    .toList();
        }
    }

    private static boolean contains(Path file, String text) {
        try {
            return Files.readString(file).contains(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
