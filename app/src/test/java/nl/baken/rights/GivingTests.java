package nl.baken.rights;

import static nl.baken.access.TestRegion.HANNA_FOCAL_POINT_HILVERSUM;
import static nl.baken.access.TestRegion.PETRA_CONTACT_POINT;
import static nl.baken.access.TestRegion.ZOE_CARE_COORDINATOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.baken.access.PostId;
import nl.baken.access.Role;
import nl.baken.access.TestRegion;
import nl.baken.chain.Records;
import nl.baken.dossiers.DossierId;
import nl.baken.dossiers.IdentityDesk;
import nl.baken.dossiers.Person;
import nl.baken.shared.NotFound;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

/** What is given to somebody about themselves: what was chosen, as it was read, and nobody else. */
class GivingTests extends RequestCase {

    private static final PostId CARE = TestRegion.post(TestRegion.REGION, Role.CARE_COORDINATOR);

    private static final List<String> SECRETS = List.of(
            "Djamilla",
            "Oosterwolde",
            "06-55667788",
            "0655667788",
            "roos@voorbeeld.nl",
            "na achten",
            "Ruud",
            "0611223344");

    @Autowired
    Records records;

    @Autowired
    IdentityDesk identities;

    @Test
    void goesFromTheContactPointToTheDeskAndBackAndGivesNobodyElseAway() {
        RequestId id = asked(EVA, Set.of(Right.ACCESS, Right.PORTABILITY));
        PortionId portion = taken(id);
        givesEverything(id, portion);
        decided(id, granted());

        String page = browser(HANNA_FOCAL_POINT_HILVERSUM)
                .get("/requests/%s/records/%s/export".formatted(id.value(), portion.value()))
                .body();
        String file = browser(HANNA_FOCAL_POINT_HILVERSUM)
                .get("/requests/%s/records/%s/export.csv".formatted(id.value(), portion.value()))
                .body();

        String data = browser(HANNA_FOCAL_POINT_HILVERSUM)
                .get(page(id, portion) + "/export.json")
                .body();

        assertThat(data).contains("Eva Maanlicht", "Zij werkt hier elke nacht", Blackout.BAR);
        assertThat(data).doesNotContain(SECRETS);
        assertThat(JsonMapper.shared().readTree(data))
                .as("part by part what is printed")
                .hasSameSizeAs(given(id, portion));
        assertThat(page).contains("Eva Maanlicht", "Zij werkt hier elke nacht", Blackout.BAR);
        assertThat(file).contains("Eva Maanlicht", "Zij werkt hier elke nacht", Blackout.BAR);
        assertThat(page).doesNotContain(SECRETS);
        assertThat(file).doesNotContain(SECRETS);
        finish(id);
        assertThat(state(id)).isEqualTo(State.CLOSED);
        assertThat(duties(id)).isEmpty();
    }

    @Test
    void whatIsGivenIsALineOfTheLedgerOnceADayAndNobodyHasToReportBack() {
        RequestId id = asked(EVA, Set.of(Right.ACCESS));
        PortionId portion = taken(id);
        givesEverything(id, portion);
        assertThat(lines(portion)).as("looked at, and not given yet").isEmpty();
        decided(id, granted());

        given(id, portion);
        given(id, portion);

        assertThat(lines(portion)).containsExactly("PERSON PERSON ANSWER ACCESS RIGHT false true");
        List<String> fields = as(
                HANNA_FOCAL_POINT_HILVERSUM,
                () -> transaction.execute(status ->
                        jdbc.sql("""
                        select i.field || ' ' || i.category from legal.share_item i
                        join legal.share s on s.id = i.share
                        join rights.portion p on p.record = s.record
                        where p.id = ? and s.way = 'PERSON' order by i.position
                        """).param(portion.value()).query(String.class).list()));
        assertThat(fields)
                .contains("rights.passage.told SITUATION", "rights.passage.name IDENTIFICATION")
                .doesNotHaveDuplicates();
    }

    private List<String> lines(PortionId portion) {
        return as(
                HANNA_FOCAL_POINT_HILVERSUM,
                () -> transaction.execute(status ->
                        jdbc.sql("""
                        select concat_ws(' ', s.way, s.third_party, s.purpose, s.ground, s.shared_under, s.live::text, (s.back_due is null)::text)
                        from legal.share s join rights.portion p on p.record = s.record
                        where p.id = ? and s.way = 'PERSON'
                        """).param(portion.value()).query(String.class).list()));
    }

    @Test
    void nothingIsGivenBeforeItIsDecidedNorWithoutKnowingWhoAsks() {
        RequestId id = register(EVA, Set.of(Right.ACCESS));
        putBefore(id, HANNA);
        PortionId portion = taken(id);
        as(HANNA_FOCAL_POINT_HILVERSUM, () -> searching.propose(id));

        refused("rights.refused.identity", () -> decided(id, granted()));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> as(HANNA_FOCAL_POINT_HILVERSUM, () -> giving.given(id, portion)));
    }

    @Test
    void whatIsWrittenOverInADossierAfterItWasChosenIsNotGivenUnread() {
        RequestId id = register(EVA, Set.of(Right.ACCESS));
        as(PETRA_CONTACT_POINT, () -> desk.identify(id, "DOCUMENT"));
        putBefore(id, CARE);
        DossierId dossier = records.dossier();
        PortionId portion = as(ZOE_CARE_COORDINATOR, () -> searching.take(id, number(dossier)));
        chooses(ZOE_CARE_COORDINATOR, id, portion, "person", Answer.GIVEN);
        as(ZOE_CARE_COORDINATOR, () -> searching.propose(id));
        decided(id, granted());
        assertThat(as(ZOE_CARE_COORDINATOR, () -> giving.given(id, portion)).given())
                .isNotEmpty();

        as(
                ZOE_CARE_COORDINATOR,
                () -> identities.identify(dossier, new Person("", null, "", "", "Nog door niemand gelezen")));

        refused("rights.refused.altered", () -> as(ZOE_CARE_COORDINATOR, () -> giving.given(id, portion)));
    }

    @Test
    void aTextThatChangedAfterItWasChosenIsNotGivenAndIsChosenAnew() {
        RequestId id = asked(EVA, Set.of(Right.ACCESS));
        PortionId portion = taken(id);
        givesEverything(id, portion);
        decided(id, granted());
        String key = told(id, portion);
        changedAfterwards(portion, key);

        refused("rights.refused.altered", () -> as(HANNA_FOCAL_POINT_HILVERSUM, () -> giving.given(id, portion)));
        for (String file : List.of("/export", "/export.csv", "/export.json")) {
            var answer = browser(HANNA_FOCAL_POINT_HILVERSUM).get(page(id, portion) + file);
            assertThat(answer.statusCode()).isEqualTo(302);
            assertThat(answer.body()).isEmpty();
        }
        assertThat(browser(HANNA_FOCAL_POINT_HILVERSUM).get(page(id, portion)).body())
                .contains("Kies opnieuw", "Veranderd nadat u koos");

        choosesAnew(id, portion, Answer.GIVEN);

        assertThat(given(id, portion)).contains(key);
    }

    @Test
    void whoChoosesAnewKeepsWhatWasChosenAboutTheRest() {
        RequestId id = asked(EVA, Set.of(Right.ACCESS));
        PortionId portion = taken(id);
        givesEverything(id, portion);
        decided(id, granted());
        List<String> before = given(id, portion);
        String key = told(id, portion);
        refused("rights.refused.answered", () -> choosesAnew(id, portion, Answer.CRIME));
        changedAfterwards(portion, key);

        choosesAnew(id, portion, Answer.CRIME);

        assertThat(given(id, portion))
                .isEqualTo(before.stream().filter(it -> !it.equals(key)).toList());
    }

    @Test
    void aTextThatChangedWhileSomebodyReadItIsNotGivenEither() {
        RequestId id = asked(EVA, Set.of(Right.ACCESS));
        PortionId portion = taken(id);
        String key = told(id, portion);

        as(
                HANNA_FOCAL_POINT_HILVERSUM,
                () -> giving.choose(
                        id,
                        portion,
                        "",
                        Map.of(key, new Chosen(Answer.GIVEN, "the mark of what stood there before")),
                        ""));

        refused("rights.refused.altered", () -> as(HANNA_FOCAL_POINT_HILVERSUM, () -> searching.propose(id)));
    }

    @Test
    void nothingIsGivenOfWhatWasAskedToBeCorrectedOrDestroyed() {
        RequestId id = asked(EVA, Set.of(Right.RECTIFICATION, Right.ERASURE, Right.OBJECTION));
        PortionId portion = taken(id);
        givesEverything(id, portion);
        decided(id, granted());

        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> as(HANNA_FOCAL_POINT_HILVERSUM, () -> giving.given(id, portion)));
    }

    // as if somebody had changed the record itself: the text is no longer the one whose mark was kept
    private void changedAfterwards(PortionId portion, String key) {
        as(
                HANNA_FOCAL_POINT_HILVERSUM,
                () -> transaction.executeWithoutResult(status -> {
                    jdbc.sql("delete from rights.choice where portion = ? and passage = ?")
                            .params(portion.value(), key)
                            .update();
                    jdbc.sql(
                                    "insert into rights.choice (portion, passage, answer, mark) values (?, ?, 'GIVEN', 'of another text')")
                            .params(portion.value(), key)
                            .update();
                }));
    }

    private void choosesAnew(RequestId id, PortionId portion, Answer answer) {
        chooses(HANNA_FOCAL_POINT_HILVERSUM, id, portion, "", answer);
    }

    private String number(DossierId dossier) {
        return transaction.execute(status -> jdbc.sql("select number from dossiers.dossier where id = ?")
                .param(dossier.value())
                .query(String.class)
                .single());
    }

    private String told(RequestId id, PortionId portion) {
        return as(
                HANNA_FOCAL_POINT_HILVERSUM,
                () -> giving.preview(id, portion).redaction().lines().stream()
                        .map(Redaction.Line::key)
                        .filter(key -> key.startsWith("told:"))
                        .findFirst()
                        .orElseThrow());
    }

    private List<String> given(RequestId id, PortionId portion) {
        return as(
                HANNA_FOCAL_POINT_HILVERSUM,
                () -> giving.given(id, portion).given().stream()
                        .map(Redaction.Line::key)
                        .toList());
    }

    private static String page(RequestId id, PortionId portion) {
        return "/requests/%s/records/%s".formatted(id.value(), portion.value());
    }
}
