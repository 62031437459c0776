package nl.baken.signals;

import static nl.baken.linking.Alike.asOwner;
import static nl.baken.linking.Alike.asked;
import static nl.baken.linking.Alike.number;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.baken.access.Callers;
import nl.baken.access.PersonId;
import nl.baken.access.SignIn;
import nl.baken.access.TestRegion;
import nl.baken.chain.Holder;
import nl.baken.chain.Kind;
import nl.baken.chain.Persona;
import nl.baken.chain.Records;
import nl.baken.intake.Register;
import nl.baken.legal.RecordsGone;
import nl.baken.linking.Alike;
import nl.baken.rights.Erasing;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;

/** When something new touches a closed signal, whoever answers for it is asked whether it is opened again; nobody else learns of it. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class RecallTests {

    private static final Holder HANNA = Persona.HANNA.holder();
    private static final Holder HUGO = Persona.VISITOR.holder();
    private static final PersonId VISITOR = new PersonId(UUID.fromString("00000000-0000-4000-8000-000000000001"));
    private static final String ASKED = "Er raakt iets nieuws aan dit gesloten signaal.";
    private static final String DUTY = "Er raakt iets nieuws aan een gesloten signaal: heropenen?";

    private final Alike alike;
    private final Register register;
    private final Records records;
    private final Erasing erasing;
    private final SignIn signIn;
    private final ApplicationEventPublisher events;
    private final String name = "Ioana " + Alike.surname();
    private final String phone = Alike.phone();
    private UUID closed = UUID.randomUUID();

    @Autowired
    RecallTests(
            Register register,
            Records records,
            SignIn signIn,
            Erasing erasing,
            ApplicationEventPublisher events,
            @LocalServerPort int port) {
        this.alike = new Alike(records, signIn, port);
        this.register = register;
        this.records = records;
        this.erasing = erasing;
        this.signIn = signIn;
        this.events = events;
    }

    @BeforeEach
    void aSignalIsClosed() {
        closed = alike.signal(HANNA, name, phone);
        close(HANNA, closed);
        assertThat(page(HANNA.person(), closed)).doesNotContain(ASKED);
    }

    @Test
    void whoAnswersForItIsAskedAndLearnsNothingElse() {
        UUID touching = alike.signal(HUGO, name, phone);

        assertThat(worklist(HANNA.person())).contains(number(closed) + " " + DUTY);
        assertThat(page(HANNA.person(), closed)).contains(ASKED).doesNotContain(number(touching), touching.toString());
    }

    @Test
    void whoWroteWhatTouchesItLearnsOnlyWhomToAsk() {
        UUID touching = alike.signal(HUGO, name, phone);

        assertThat(worklist(HUGO.person())).doesNotContain(number(closed));
        assertThat(page(HUGO.person(), touching)).doesNotContain(number(closed), closed.toString());
    }

    @Test
    void itStaysClosedUntilSomebodyOpensIt() {
        alike.signal(HUGO, name, phone);
        assertThat(state()).isEqualTo("CLOSED");

        assertThat(post(HANNA.person(), "reopen")).isEqualTo(302);

        assertThat(state()).isEqualTo("ENRICHING");
        assertThat(page(HANNA.person(), closed))
                .contains("Opnieuw geopend: er raakt iets nieuws aan")
                .doesNotContain(ASKED);
        assertThat(worklist(HANNA.person())).doesNotContain(number(closed) + " " + DUTY);
        assertThat(asked("select answer from signals.recall where signal = ?", closed))
                .isEqualTo("REOPENED");
        assertThat(asked(
                        "select count(*) from logbook.act where handler = 'POST /signals/{id}/reopen' and record = ? and result = 'DONE'",
                        closed))
                .isEqualTo("1");
    }

    @Test
    void whoLeavesItClosedIsNotAskedAgainForTheSameRecord() {
        UUID touching = alike.signal(HUGO, name, phone);

        assertThat(post(HANNA.person(), "keep-closed")).isEqualTo(302);
        alike.note(HUGO, touching, "Belt met " + phone);

        assertThat(state()).isEqualTo("CLOSED");
        assertThat(page(HANNA.person(), closed))
                .contains("Gesloten gelaten, al raakt er iets nieuws aan")
                .doesNotContain(ASKED);

        alike.signal(HUGO, name, phone);
        assertThat(page(HANNA.person(), closed)).as("another one").contains(ASKED);
    }

    @Test
    void whatIsNotAskedIsNotAnswered() {
        post(HANNA.person(), "keep-closed");

        assertThat(page(HANNA.person(), closed)).doesNotContain("Gesloten gelaten");
    }

    @Test
    void whoReadsAlongAnswersNothing() {
        alike.signal(HUGO, name, phone);
        alike.readsAlong(closed, Persona.KARIM.post());

        assertThat(post(Persona.KARIM.person(), "keep-closed")).isEqualTo(404);
        assertThat(post(HUGO.person(), "keep-closed")).isEqualTo(404);
        assertThat(page(HANNA.person(), closed)).contains(ASKED);
    }

    @Test
    void whatIsVeiledDoesNotAsk() {
        UUID touching = alike.signal(HUGO, name, phone);
        veil(touching, true);

        assertThat(page(HANNA.person(), closed)).doesNotContain(ASKED);
        assertThat(worklist(HANNA.person())).doesNotContain(number(closed));

        veil(touching, false);
        assertThat(page(HANNA.person(), closed)).contains(ASKED);
    }

    @Test
    void whatIsOnlyKeptDoesNotAsk() {
        UUID touching = alike.signal(HANNA, name, phone);
        assertThat(page(HANNA.person(), closed)).contains(ASKED);

        erasing.restricted(HANNA.person(), HANNA.post(), number(touching));

        assertThat(page(HANNA.person(), closed)).doesNotContain(ASKED);
    }

    @Test
    void whatIsDestroyedDoesNotAsk() {
        UUID touching = alike.signal(HUGO, name, phone);
        records.of(Kind.DESTRUCTION, Persona.FRED.holder());
        asOwner("insert into legal.gone (record, destruction) select '%s', id from legal.destruction limit 1"
                .formatted(touching));

        Callers.as(
                signIn.callAs(HUGO.person()), () -> events.publishEvent(new RecordsGone("SIGNAL", Set.of(touching))));

        assertThat(page(HANNA.person(), closed)).doesNotContain(ASKED);
        assertThat(asked("select count(*) from signals.recall where signal = ?", closed))
                .isEqualTo("0");
    }

    @Test
    void whatAVisitorToldAsksWhenSomebodyTakesItUpAndNotBefore() {
        UUID told = Callers.as(
                signIn.callAs(VISITOR),
                () -> register.register(ReportMother.about(
                                ReportMother.HUIZEN, "", List.of(ReportMother.involved(name, phone))))
                        .value());
        assertThat(page(HANNA.person(), closed)).doesNotContain(ASKED);
        assertThat(asked("select count(*) from logbook.processing where operation = 'COMPARE' and subject = ?", closed))
                .isEqualTo("0");

        alike.browser(HUGO.person()).post("/signals/" + told + "/pick-up", Map.of());

        assertThat(page(HANNA.person(), closed)).contains(ASKED);
    }

    @Test
    void whatAReporterAddedAsksWhenSomebodyReadIt() {
        UUID other = alike.bare(HUGO);
        Callers.as(signIn.callAs(VISITOR), () -> register.supplement(new SignalId(other), "Zij belt met " + phone));
        assertThat(page(HANNA.person(), closed)).doesNotContain(ASKED);

        alike.browser(HUGO.person()).post("/signals/" + other + "/supplements", Map.of());

        assertThat(page(HANNA.person(), closed)).contains(ASKED);
    }

    @Test
    void aNoteAndADossierAskAsWell() {
        UUID other = alike.bare(HUGO);
        alike.note(HUGO, other, "Zij belt steeds met " + phone);
        assertThat(page(HANNA.person(), closed)).contains(ASKED);

        post(HANNA.person(), "keep-closed");
        alike.dossier(Persona.ZOE.holder(), name, phone);
        assertThat(page(HANNA.person(), closed)).contains(ASKED);
    }

    @Test
    void somebodyWithoutANameWhoHasTheNumberAsks() {
        alike.signal(HUGO, "", phone);

        assertThat(page(HANNA.person(), closed)).contains(ASKED);
    }

    @Test
    void whatPeopleConfirmAsksAndWhatTheyRejectedDoesNot() {
        UUID other = alike.signal(HANNA, name, phone);
        forget();

        alike.judge(HANNA, other, closed, "SAME");
        assertThat(page(HANNA.person(), closed)).contains(ASKED);

        forget();
        alike.judge(HANNA, other, closed, "REJECTED");
        alike.browser(HANNA.person()).post("/signals/" + other + "/pick-up", Map.of());
        assertThat(page(HANNA.person(), closed)).doesNotContain(ASKED);
    }

    @Test
    void anOpenSignalIsNotAskedAbout() {
        post(HANNA.person(), "reopen");
        alike.signal(HUGO, name, phone);

        assertThat(page(HANNA.person(), closed)).doesNotContain(ASKED);
        assertThat(asked("select count(*) from signals.recall where signal = ?", closed))
                .isEqualTo("0");
    }

    @Test
    void whatIsNotAlikeDoesNotAsk() {
        alike.signal(HUGO, "Maria " + Alike.surname(), Alike.phone());

        assertThat(page(HANNA.person(), closed)).doesNotContain(ASKED);
    }

    private void forget() {
        asOwner("delete from signals.recall where signal = '" + closed + "'");
        assertThat(page(HANNA.person(), closed)).doesNotContain(ASKED);
    }

    private void close(Holder holder, UUID signal) {
        assertThat(alike.browser(holder.person())
                        .post(
                                "/signals/" + signal + "/close",
                                Map.of("reason", "NO_INDICATION", "feedback", "RECEIVED"))
                        .statusCode())
                .isEqualTo(302);
    }

    private void veil(UUID signal, boolean veiled) {
        alike.browser(TestRegion.HUGO_FOCAL_POINT_HUIZEN)
                .post("/signals/" + signal + "/links/veil", Map.of("veiled", String.valueOf(veiled)));
    }

    private int post(PersonId person, String what) {
        return alike.browser(person)
                .post("/signals/" + closed + "/" + what, Map.of())
                .statusCode();
    }

    private String page(PersonId person, UUID signal) {
        return Jsoup.parse(alike.browser(person).get("/signals/" + signal).body())
                .text();
    }

    private String worklist(PersonId person) {
        StringBuilder shown = new StringBuilder();
        for (int page = 1; page < 40; page++) {
            String body = Jsoup.parse(alike.browser(person)
                            .get("/?shelf=POSTS&page=" + page)
                            .body())
                    .select("tbody")
                    .text();
            shown.append(body).append(' ');
            if (body.isEmpty()) {
                break;
            }
        }
        return shown.toString();
    }

    private String state() {
        return asked("select state from signals.signal where id = ?", closed);
    }
}
