package nl.baken.legal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.baken.access.Browser;
import nl.baken.access.Callers;
import nl.baken.access.OrganisationId;
import nl.baken.access.PersonId;
import nl.baken.access.Role;
import nl.baken.access.SignIn;
import nl.baken.access.TestRegion;
import nl.baken.chain.Kind;
import nl.baken.chain.Persona;
import nl.baken.chain.Records;
import nl.baken.handovers.HandoverDesk;
import nl.baken.handovers.Offer;
import nl.baken.legal.Restriction.Ground;
import nl.baken.platform.TestDatabase;
import nl.baken.rights.Erasing;
import nl.baken.shared.NotFound;
import nl.baken.shared.Refused;
import nl.baken.signals.SignalDesk;
import nl.baken.signals.SignalId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What somebody asked to use less is marked, not shared and not destroyed, but on a ground that is written down. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class RestrictionTests {

    private final Restrictions restrictions;
    private final RestrictionDesk desk;
    private final DestructionDesk destructions;
    private final SignalDesk signals;
    private final HandoverDesk handovers;
    private final Records records;
    private final Erasing erasing;
    private final SignIn signIn;
    private final LocalDate today;

    @LocalServerPort
    int port;

    @Autowired
    RestrictionTests(
            Restrictions restrictions,
            RestrictionDesk desk,
            DestructionDesk destructions,
            SignalDesk signals,
            HandoverDesk handovers,
            Records records,
            Erasing erasing,
            SignIn signIn,
            Clock clock) {
        this.restrictions = restrictions;
        this.desk = desk;
        this.destructions = destructions;
        this.signals = signals;
        this.handovers = handovers;
        this.records = records;
        this.erasing = erasing;
        this.signIn = signIn;
        this.today = LocalDate.now(clock);
    }

    @Test
    void isMarkedOnItsPageAndNotSharedUntilSomebodySaysOnWhichGround() {
        UUID signal = signal();
        assertThat(page("/signals/" + signal)).doesNotContain("Alleen bewaren");

        restricted(signal);

        assertThat(page("/signals/" + signal)).contains("Alleen bewaren", "Deel het niet");
        assertThat(refusal(() -> share(signal))).isEqualTo("legal.refused.restricted");
        assertThat(hanna().get(restriction(signal)).body()).contains("AVG art. 18");
        assertThat(hanna().post(restriction(signal) + "/uses", Map.of()).body()).contains("Op welke grond?");
        assertThat(refusal(() -> share(signal))).isEqualTo("legal.refused.restricted");

        hanna().post(restriction(signal) + "/uses", Map.of("ground", "RIGHTS_OF_ANOTHER"));

        assertThat(refusal(() -> share(signal))).isEmpty();
        assertThat(page(restriction(signal))).contains("Toch gebruikt", "veiligheid van een ander", "Hanna");
    }

    @Test
    void aGroundHoldsForItsDay() {
        UUID signal = signal();
        restricted(signal);
        hanna().post(restriction(signal) + "/uses", Map.of("ground", "CONSENT"));

        sql("update legal.use set day = ? where record = ?", today.minusDays(1), signal);

        assertThat(refusal(() -> share(signal))).isEqualTo("legal.refused.restricted");
    }

    @Test
    void isNotDestroyedWhenItsTermHasPassed() {
        UUID signal = signal();
        sql(
                "update signals.signal set state = 'CLOSED', ended_on = ?, closing_reason = 'NO_INDICATION' where id = ?",
                today.minusYears(1),
                signal);
        restricted(signal);

        assertThat(refusal(() -> destructions.propose(List.of(signal)))).isEqualTo("legal.refused.destruction.early");
        assertThat(page("/retention/records/" + signal)).contains("Beperkt: zolang wordt het niet vernietigd");

        lift(signal, today);

        assertThat(refusal(() -> destructions.propose(List.of(signal)))).isEmpty();
    }

    @Test
    void restrictsAlsoWhatItBecomesPartOfAndIsNotTakenApart() {
        UUID part = signal();
        UUID whole = signal();
        restricted(part);
        assertThat(refusal(() -> signals.split(new SignalId(part), texts(part), List.of())))
                .isEqualTo("legal.refused.restricted.apart");

        as(Persona.HANNA, () -> signals.merge(new SignalId(part), new SignalId(whole)));

        assertThat(page("/signals/" + whole)).contains("Alleen bewaren");
        assertThat(refusal(() -> share(whole))).isEqualTo("legal.refused.restricted");
        assertThat(page("/retention/records/" + whole)).contains("Beperkt: zolang wordt het niet vernietigd");

        lift(whole, today);

        assertThat(refusal(() -> share(whole))).isEmpty();
    }

    @Test
    void isLiftedAfterWhomItIsAboutWasTold() {
        UUID signal = signal();
        assertThat(lift(signal, today)).contains("Dit stuk is niet beperkt");
        restricted(signal);

        assertThat(lift(signal, today.minusDays(1))).contains("tussen het begin van de beperking en vandaag");
        assertThat(lift(signal, today.plusDays(1))).contains("tussen het begin van de beperking en vandaag");
        assertThat(page("/signals/" + signal)).contains("Alleen bewaren");

        lift(signal, today);

        assertThat(page("/signals/" + signal)).doesNotContain("Alleen bewaren");
        assertThat(page(restriction(signal))).contains("opgeheven op");
        assertThat(refusal(() -> share(signal))).isEmpty();
    }

    @Test
    void whoeverIsSuspectedAfterwardsKeepsNothingFromThePolice() {
        UUID signal = signal();
        UUID request = restricted(signal);

        erasing.suspected(Persona.HANNA.person(), request);

        assertThat(refusal(() -> share(signal))).isEmpty();
    }

    @Test
    void onlyWhoHoldsTheRecordSaysThatItIsUsedOrLetsItGo() {
        UUID signal = signal();
        restricted(signal);
        readsAlong(signal);
        Browser karim = Browser.of(port, signIn.callAs(Persona.KARIM.person()));
        assertThat(karim.get("/signals/" + signal).body())
                .contains("Alleen bewaren")
                .doesNotContain(restriction(signal));

        assertThat(karim.get(restriction(signal)).statusCode()).isEqualTo(404);
        karim.post(restriction(signal) + "/uses", Map.of("ground", "CONSENT"));
        karim.post(restriction(signal) + "/lift", Map.of("day", today.toString()));

        assertThat(count("select count(*) from legal.use where record = ?", signal))
                .isZero();
        assertThat(count("select count(*) from legal.restriction where record = ? and lifted_on is null", signal))
                .isOne();
    }

    @Test
    void norDoesAnybodyElseInBareSql() {
        UUID signal = signal();
        restricted(signal);
        readsAlong(signal);

        assertThatThrownBy(() -> as(Persona.KARIM, () -> restrictions.use(signal, Ground.CONSENT)))
                .hasStackTraceContaining("row-level security");
        as(Persona.KARIM, () -> restrictions.lift(signal, today));

        assertThat(count("select count(*) from legal.restriction where record = ? and lifted_on is null", signal))
                .isOne();
    }

    @Test
    void itsPageTellsWhatWasDoneAndAsksAgainForWhatIsMissing() {
        UUID signal = signal();
        restricted(signal);
        String address = restriction(signal);

        HttpResponse<String> unsaid = hanna().post(address + "/uses", Map.of());
        HttpResponse<String> untold = hanna().post(address + "/lift", Map.of());
        HttpResponse<String> used = hanna().post(address + "/uses", Map.of("ground", "CONSENT"));
        HttpResponse<String> lifted = hanna().post(address + "/lift", Map.of("day", today.toString()));

        assertThat(unsaid.body()).contains("Niet alles is goed ingevuld");
        assertThat(untold.body()).contains("Niet alles is goed ingevuld");
        for (HttpResponse<String> done : List.of(used, lifted)) {
            assertThat(done.statusCode()).isEqualTo(302);
            assertThat(done.headers().firstValue("Location").orElseThrow()).endsWith(address);
        }
        assertThat(hanna().post(address + "/uses", Map.of("ground", "CONSENT")).body())
                .contains("Dit stuk is niet beperkt");
    }

    @Test
    void theSupervisorReadsOfItAndChangesNothing() {
        UUID signal = signal();
        restricted(signal);
        Browser fred = Browser.of(port, signIn.callAs(Persona.FRED.person()));

        assertThat(page(restriction(signal))).contains("Gebruik het vandaag", "Hef de beperking op");
        assertThat(fred.get(restriction(signal)).body())
                .contains("AVG art. 18")
                .doesNotContain("Gebruik het vandaag", "Hef de beperking op");
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> as(Persona.FRED, () -> desk.use(signal, Ground.CONSENT)));
    }

    @Test
    void somebodyWhoSupervisesAsWellUsesOnlyWhatTheyHold() {
        UUID signal = signal();
        restricted(signal);
        OrganisationId town = Founded.organisation("MUNICIPALITY");
        PersonId both = Founded.colleague(town, Role.FOCAL_POINT).person();
        TestRegion.alsoHolds(both, TestRegion.REGION, Role.AUDITOR);

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> Callers.as(signIn.callAs(both), () -> desk.use(signal, Ground.CONSENT)))
                .withMessage("legal.refused.restriction.holder");
    }

    private UUID signal() {
        return UUID.fromString(records.of(Kind.SIGNAL, Persona.HANNA.holder()));
    }

    private static List<UUID> texts(UUID signal) {
        return List.of(UUID.fromString(
                asked("select id from signals.statement where signal = ? order by id limit 1", signal)));
    }

    private static void readsAlong(UUID signal) {
        sql("""
                insert into access.tie (record, post, kind, promised, granted_by, granted_on)
                values (?, ?, 'READER', false, ?, current_date) on conflict do nothing
                """, signal, Persona.KARIM.post().value(), Persona.HANNA.person().value());
    }

    private UUID restricted(UUID signal) {
        String number = asked("select number from signals.signal where id = ?", signal);
        return erasing.restricted(Persona.HANNA.person(), Persona.HANNA.post(), number);
    }

    private void share(UUID signal) {
        SignalId id = new SignalId(signal);
        Set<String> fields = Set.of(signals.disclosable(id).getFirst().key());
        handovers.offer(
                id,
                new Offer(
                        TestRegion.post(TestRegion.POLICE, Role.PARTNER),
                        "INVESTIGATION",
                        "PUBLIC_TASK",
                        5,
                        fields,
                        "nodig"));
    }

    private String lift(UUID signal, LocalDate told) {
        return hanna().post(restriction(signal) + "/lift", Map.of("day", told.toString()))
                .body();
    }

    private static String restriction(UUID record) {
        return "/retention/records/" + record + "/restriction";
    }

    private String page(String address) {
        return hanna().get(address).body();
    }

    private Browser hanna() {
        return Browser.of(port, signIn.callAs(Persona.HANNA.person()));
    }

    private void as(Persona persona, Runnable work) {
        Callers.as(signIn.callAs(persona.person()), work);
    }

    private String refusal(Runnable work) {
        try {
            as(Persona.HANNA, work);
            return "";
        } catch (Refused refused) {
            return refused.key();
        }
    }

    private static long count(String sql, UUID record) {
        return Long.parseLong(asked(sql, record));
    }

    private static String asked(String sql, UUID record) {
        try (Connection owner = TestDatabase.connectAsOwner();
                PreparedStatement statement = owner.prepareStatement(sql)) {
            statement.setObject(1, record);
            try (ResultSet rows = statement.executeQuery()) {
                rows.next();
                return rows.getString(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void sql(String sql, Object... values) {
        try (Connection owner = TestDatabase.connectAsOwner();
                PreparedStatement statement = owner.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
