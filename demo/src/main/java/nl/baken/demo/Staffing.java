package nl.baken.demo;

import java.time.Clock;
import java.time.LocalDate;
import nl.baken.access.Caller;
import nl.baken.access.Colleague;
import nl.baken.access.Holding;
import nl.baken.access.PersonId;
import nl.baken.access.Role;
import nl.baken.access.SignIn;

/** What happened to the people of the region since 2019, and who looks after that. */
class Staffing {

    private static final String LEFT = "tessa";
    private static final String ABSENT = "ingrid";
    private static final String DEPUTY = "wouter";
    private static final String BUSY = "sanne";

    private final AdministrationDesks desks;
    private final Watching watching;
    private final Answering answering;
    private final SignIn signIn;
    private final Clock clock;

    Staffing(AdministrationDesks desks, Watching watching, Answering answering, SignIn signIn, Clock clock) {
        this.desks = desks;
        this.watching = watching;
        this.answering = answering;
        this.signIn = signIn;
        this.clock = clock;
    }

    void bringUpToDate(Region region) {
        Caller administrator = region.colleague(Founding.ADMINISTRATOR);
        Region.as(administrator, () -> {
            leave(region.colleague(LEFT).person());
            LocalDate today = LocalDate.now(clock);
            return desks.absences()
                    .report(
                            region.colleague(ABSENT).person(),
                            region.colleague(DEPUTY).person(),
                            today,
                            today.plusDays(13));
        });
        Region.run(signIn.callAs(administrator.person()), () -> ask(region));
        watching.watch(region);
        answering.answer(region);
    }

    // Waits for the supervisor; the proof of who asks is fresh, however long loading took.
    private void ask(Region region) {
        PersonId joining = desks.people().add("Noor Beukenhorst", "noor");
        desks.appointments().propose(joining, region.desk(BUSY, Role.FOCAL_POINT), LocalDate.now(clock), null);
    }

    // Weesp became part of Amsterdam, which is not in the region. The post ends only now: until here its signals were
    // told.
    private void leave(PersonId person) {
        for (Holding holding : desks.holdings().of(person)) {
            desks.holdings().end(person, holding.id(), LocalDate.now(clock).minusDays(1));
        }
        Colleague known = desks.people().find(person).orElseThrow();
        desks.people().change(new Colleague(person, known.version(), known.name(), known.login(), false));
    }
}
