package nl.baken.trajectories;

import static nl.baken.access.TestRegion.ZOE_CARE_COORDINATOR;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Supplier;
import nl.baken.access.Callers;
import nl.baken.access.PersonId;
import nl.baken.access.SignIn;
import nl.baken.access.TestRegion;
import nl.baken.dossiers.Consent;
import nl.baken.dossiers.DossierDesk;
import nl.baken.dossiers.DossierId;
import nl.baken.dossiers.Judgement;
import nl.baken.dossiers.Nature;
import nl.baken.dossiers.Opening;
import nl.baken.dossiers.Person;
import nl.baken.dossiers.Suspicion;
import nl.baken.platform.TestDatabase;
import nl.baken.trajectories.WindowDesk.Granting;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.stereotype.Component;

/** A dossier of Zoë's with something in both lanes, and a look past all locks at what stands in the database. */
@Component
@Lazy
final class Lanes {

    static final Track HOUSING = new Track(Lane.CARE, "HOUSING");
    static final Track REPORT = new Track(Lane.LAW, "REPORT");
    static final String WHY = "Slaapt in een portiek aan de Vuurdoornstraat";
    static final String WHAT = "Intake bij opvang Het Vuurdoorntje";

    private final DossierDesk dossiers;
    private final DomainDesk domains;
    private final StepDesk steps;
    private final WindowDesk windows;
    private final SignIn signIn;

    Lanes(DossierDesk dossiers, DomainDesk domains, StepDesk steps, WindowDesk windows, SignIn signIn) {
        this.dossiers = dossiers;
        this.domains = domains;
        this.steps = steps;
        this.windows = windows;
        this.signIn = signIn;
        TestRegion.found();
    }

    static LocalDate today() {
        return LocalDate.now(ZoneId.of("Europe/Amsterdam"));
    }

    DossierId opened() {
        return opened(null);
    }

    DossierId opened(@Nullable LocalDate born) {
        Nature nature = new Nature(
                "GM0402", "LABOUR", "FEMALE", "AGE_12_17", "EU", "POLICE", new Judgement(Suspicion.SIGNS, "OBSERVED"));
        Person person = new Person("Vuurdoorn", born, "", "", "");
        return asZoe(() -> dossiers.open(
                new Opening(ZOE_CARE_COORDINATOR, null, today().plusDays(100), person, nature, Consent.NOT_ASKED_YET)));
    }

    /** A dossier of which the life domain of housing is open. */
    DossierId housed() {
        DossierId id = opened();
        asZoe(() -> domains.open(id, "HOUSING", WHY));
        return id;
    }

    StepId planned(DossierId id, Track track, String what) {
        return planned(id, track, what, "SHELTER", today().plusDays(20));
    }

    StepId planned(DossierId id, Track track, String what, String party, LocalDate due) {
        return asZoe(() -> steps.plan(id, new NewStep(track, what, party, true, ZOE_CARE_COORDINATOR, due)));
    }

    WindowId granted(DossierId id, WindowKind kind, LocalDate on) {
        String route = kind == WindowKind.PERMIT ? "COOPERATION" : null;
        return asZoe(() -> windows.start(id, new Granting(kind, route, on, ZOE_CARE_COORDINATOR)));
    }

    void await(DossierId id, StepId step, StepId other) {
        asZoe(() -> steps.await(id, step, version(step), new Awaited.Other(other), today().plusDays(5)));
    }

    int version(StepId step) {
        return Integer.parseInt(text("select version from trajectories.step where id = ?", step.value()));
    }

    int version(WindowId window) {
        return Integer.parseInt(text("select version from trajectories.legal_window where id = ?", window.value()));
    }

    StepState state(StepId step) {
        return StepState.valueOf(text("select state from trajectories.step where id = ?", step.value()));
    }

    /** The kinds of what waits for somebody because of this dossier's two lanes. */
    List<String> duties(DossierId id) {
        return asked("select kind from trajectories.duties where record = ? order by kind", id.value());
    }

    <T> T as(PersonId person, Supplier<T> work) {
        return Callers.as(signIn.callAs(person), work);
    }

    <T> T asZoe(Supplier<T> work) {
        return as(ZOE_CARE_COORDINATOR, work);
    }

    void asZoe(Runnable work) {
        Callers.as(signIn.callAs(ZOE_CARE_COORDINATOR), work);
    }

    String text(String sql, Object... values) {
        return asked(sql, values).getFirst();
    }

    List<String> asked(String sql, Object... values) {
        try (Connection owner = TestDatabase.connectAsOwner()) {
            return JdbcClient.create(new SingleConnectionDataSource(owner, true))
                    .sql(sql)
                    .params(values)
                    .query(String.class)
                    .list();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    void change(String sql, Object... values) {
        try (Connection owner = TestDatabase.connectAsOwner()) {
            JdbcClient.create(new SingleConnectionDataSource(owner, true))
                    .sql(sql)
                    .params(values)
                    .update();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
