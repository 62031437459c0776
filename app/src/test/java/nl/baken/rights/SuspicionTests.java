package nl.baken.rights;

import static nl.baken.access.TestRegion.FRED_AUDITOR;
import static nl.baken.access.TestRegion.HANNA_FOCAL_POINT_HILVERSUM;
import static nl.baken.access.TestRegion.PETRA_CONTACT_POINT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.baken.access.Callers;
import nl.baken.access.PersonId;
import nl.baken.rights.Registration.Whom;
import nl.baken.rights.Request.Advice;
import nl.baken.rights.Tasks.End;
import nl.baken.rights.Words.Kind;
import nl.baken.shared.NotFound;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;

/** Nothing goes to a representative who may be the perpetrator before the supervisor looked, and looked again
 * when a desk knows more. */
class SuspicionTests extends RequestCase {

    @Test
    void aRepresentativeWhoMayBeThePerpetratorGetsNothingBeforeASecondPersonAgreed() {
        RequestId id = asked(PARENT, Set.of(Right.ACCESS));
        PortionId portion = taken(id);
        givesEverything(id, portion);

        refused("rights.refused.heldBack", () -> decided(id, granted()));
        as(FRED_AUDITOR, () -> advices.advise(id, Advice.OBJECTED, "gevaar"));
        refused("rights.refused.heldBack", () -> decided(id, granted()));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> as(HANNA_FOCAL_POINT_HILVERSUM, () -> giving.given(id, portion)));
    }

    @Test
    void onceASecondPersonAgreedTheContactPointDecides() {
        RequestId id = asked(PARENT, Set.of(Right.ACCESS));
        PortionId portion = taken(id);
        givesEverything(id, portion);
        assertThat(duties(FRED_AUDITOR, id)).contains("RIGHTS_ADVISE");

        as(FRED_AUDITOR, () -> advices.advise(id, Advice.AGREED, "nagegaan"));
        assertThatExceptionOfType(NotFound.class)
                .as("who advises does not decide")
                .isThrownBy(() -> as(FRED_AUDITOR, () -> decisions.decide(id, granted(), Map.of())));
        decided(id, granted());

        assertThat(as(HANNA_FOCAL_POINT_HILVERSUM, () -> giving.given(id, portion))
                        .given())
                .isNotEmpty();
    }

    @Test
    void aDeskThatKnowsBetterStopsItToo() {
        Whom parent = new Whom(Asker.REPRESENTATIVE, Requesting.today().minusYears(9), false, false, false);
        RequestId id = asked(parent, Set.of(Right.ACCESS));

        as(HANNA_FOCAL_POINT_HILVERSUM, () -> searching.suspect(id, "zij noemt hem"));

        assertThat(find(id).isHeldBack()).isTrue();
        assertThat(browser(FRED_AUDITOR)
                        .get("/requests/" + id.value() + "/advice")
                        .body())
                .contains("zij noemt hem")
                .doesNotContain("NAME woord");
    }

    @Test
    void whatADeskLearnsAfterTheAdviceHoldsBackAgainAtEveryMomentUntilTheRequestIsClosed() {
        RequestId id = asked(PARENT, Set.of(Right.ACCESS));
        PortionId portion = taken(id);
        as(FRED_AUDITOR, () -> advices.advise(id, Advice.AGREED, "nagegaan"));
        suspects(id, "zij belde bang op");
        givesEverything(id, portion);
        refused("rights.refused.heldBack", () -> decided(id, granted()));
        as(FRED_AUDITOR, () -> advices.advise(id, Advice.AGREED, "nog eens nagegaan"));
        decided(id, granted());
        assertThat(as(HANNA_FOCAL_POINT_HILVERSUM, () -> giving.given(id, portion))
                        .given())
                .isNotEmpty();

        suspects(id, "hij stond aan de deur");

        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> as(HANNA_FOCAL_POINT_HILVERSUM, () -> giving.given(id, portion)));
        assertThat(searchPage(id)).doesNotContain("/export").contains("Weet u meer over de vertegenwoordiger?");
        assertThat(duties(FRED_AUDITOR, id)).contains("RIGHTS_ADVISE");
        assertThat(advicePage(id))
                .contains("Omdat woord", "zij belde bang op", "hij stond aan de deur", "nagegaan", "nog eens nagegaan");
        assertThat(letterPage(id)).contains("misschien de dader").doesNotContain("Wij doen wat u vraagt");
        refused("rights.refused.heldBack", () -> finish(id));
        as(FRED_AUDITOR, () -> advices.advise(id, Advice.AGREED, "hij was het niet"));
        assertThat(letterPage(id)).contains("Wij doen wat u vraagt");
        finish(id);
        refused("rights.refused.state", () -> suspects(id, "te laat"));
    }

    @Test
    void onceTheSupervisorObjectsNothingIsDoneAndTheRequestStillEnds() {
        RequestId id = asked(PARENT, Set.of(Right.ACCESS, Right.ERASURE));
        givesEverything(id, taken(id));
        as(FRED_AUDITOR, () -> advices.advise(id, Advice.AGREED, "nagegaan"));
        decided(id, granted());
        suspects(id, "hij is het");

        as(FRED_AUDITOR, () -> advices.advise(id, Advice.OBJECTED, "gevaar"));

        refused("rights.refused.heldBack", () -> finish(id));
        assertThat(searchPage(id)).contains("heeft bezwaar").doesNotContain("value=\"DONE\"");
        finish(id, End.WITHHELD);
        assertThat(state(id)).isEqualTo(State.CLOSED);
        assertThat(letterPage(id)).contains("niets dat wij u kunnen geven").doesNotContain("Wij doen wat u vraagt");
    }

    @Test
    void whatIsHeldBackIsNoAnswerWhereTheSupervisorDidNotObject() {
        RequestId id = asked(EVA, Set.of(Right.ACCESS));
        givesEverything(id, taken(id));
        decided(id, granted());

        refused("rights.refused.heldBack", () -> finish(id, End.WITHHELD));
    }

    // a word from before has as its identifier what the place was made of under which it was sealed
    @Test
    void whatWasSaidBeforeWordsHadAnIdentifierStillOpens() throws IOException {
        String migration =
                Files.readString(Path.of("src/main/resources/db/migration/rights/V3__ask_the_supervisor_again.sql"));
        String made = migration.substring(
                migration.indexOf("always as (") + "always as (".length(), migration.indexOf(") stored"));
        UUID request = UUID.randomUUID();

        for (Kind kind : Kind.values()) {
            String row = request + "/" + kind.name();
            UUID id = Callers.as(
                    signIn.callAs(PETRA_CONTACT_POINT),
                    () -> transaction.execute(status -> jdbc.sql(
                                    "select " + made + " from (values (cast(? as uuid), ?)) word (request, kind)")
                            .params(request, kind.name())
                            .query(UUID.class)
                            .single()));
            assertThat(id).isEqualTo(UUID.nameUUIDFromBytes(row.getBytes(StandardCharsets.UTF_8)));
        }
    }

    // past the application, with nothing but SQL
    @Test
    void theDatabaseLetsNobodyTakeASuspicionBackOrAdviseInTheSupervisorsPlace() {
        RequestId id = asked(PARENT, Set.of(Right.ACCESS));
        as(FRED_AUDITOR, () -> advices.advise(id, Advice.AGREED, "nagegaan"));

        forbidden(
                HANNA_FOCAL_POINT_HILVERSUM,
                "update rights.request set suspect = false, advice = null where id = '%s'",
                id);
        forbidden(PETRA_CONTACT_POINT, "update rights.request set suspect = false where id = '%s'", id);
        forbidden(HANNA_FOCAL_POINT_HILVERSUM, "update rights.request set advice = 'OBJECTED' where id = '%s'", id);
        forbidden(HANNA_FOCAL_POINT_HILVERSUM, word("ADVICE"), id);
        forbidden(PETRA_CONTACT_POINT, word("ADVICE"), id);
        forbidden(FRED_AUDITOR, word("SUSPICION"), id);
        forbidden(HANNA_FOCAL_POINT_HILVERSUM, "update rights.inquiry set post = post where request = '%s'", id);
        forbidden(HANNA_FOCAL_POINT_HILVERSUM, "update rights.task set due_on = current_date where request = '%s'", id);
        forbidden(HANNA_FOCAL_POINT_HILVERSUM, "update rights.portion set record = record where request = '%s'", id);
    }

    @Test
    void theDatabaseFinishesNoTaskForWhoeverIsSuspected() {
        RequestId id = asked(PARENT, Set.of(Right.ACCESS));
        givesEverything(id, taken(id));
        as(FRED_AUDITOR, () -> advices.advise(id, Advice.AGREED, "nagegaan"));
        decided(id, granted());
        suspects(id, "hij is het");
        String finish = """
                update rights.task set outcome = 'DONE', done_by = (select access.caller()), done_on = current_date
                where request = '%s'
                """;

        forbidden(HANNA_FOCAL_POINT_HILVERSUM, finish, id);
        as(FRED_AUDITOR, () -> advices.advise(id, Advice.AGREED, "nagegaan"));
        as(HANNA_FOCAL_POINT_HILVERSUM, () -> execute(finish, id));
    }

    private void suspects(RequestId id, String why) {
        as(HANNA_FOCAL_POINT_HILVERSUM, () -> searching.suspect(id, why));
    }

    private String searchPage(RequestId id) {
        return browser(HANNA_FOCAL_POINT_HILVERSUM)
                .get("/requests/" + id.value() + "/search")
                .body();
    }

    private String letterPage(RequestId id) {
        return browser(PETRA_CONTACT_POINT)
                .get("/requests/" + id.value() + "/letter")
                .body();
    }

    private String advicePage(RequestId id) {
        return browser(FRED_AUDITOR).get("/requests/" + id.value() + "/advice").body();
    }

    private static String word(String kind) {
        return "insert into rights.word (id, request, kind, told) values (gen_random_uuid(), '%s', '" + kind
                + "', '\\x00')";
    }

    private void forbidden(PersonId person, String sql, RequestId id) {
        assertThatExceptionOfType(DataAccessException.class)
                .as(sql)
                .isThrownBy(() -> as(person, () -> execute(sql, id)))
                .havingRootCause()
                .isInstanceOfSatisfying(
                        SQLException.class, it -> assertThat(it.getSQLState()).isEqualTo("42501"));
    }
}
