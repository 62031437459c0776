package nl.baken.demo;

import java.time.Clock;
import java.time.LocalDate;
import nl.baken.access.Caller;
import nl.baken.access.Colleague;
import nl.baken.access.Holding;
import nl.baken.access.PersonId;

/** What happened to the people of the region since 2019, and who looks after that. */
class Staffing {

    private static final LocalDate LAST_DAY_OF_WEESP = LocalDate.of(2022, 3, 23);
    private static final String LEFT = "tessa";
    private static final String ABSENT = "ingrid";
    private static final String DEPUTY = "wouter";

    private final AdministrationDesks desks;
    private final Watching watching;
    private final Answering answering;
    private final Clock clock;

    Staffing(AdministrationDesks desks, Watching watching, Answering answering, Clock clock) {
        this.desks = desks;
        this.watching = watching;
        this.answering = answering;
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
        watching.watch(region);
        answering.answer(region);
    }

    // Weesp became part of Amsterdam, which is not in the region
    private void leave(PersonId person) {
        for (Holding holding : desks.holdings().of(person)) {
            desks.holdings().end(person, holding.id(), LAST_DAY_OF_WEESP);
        }
        Colleague known = desks.people().find(person).orElseThrow();
        desks.people().change(new Colleague(person, known.version(), known.name(), known.login(), false));
    }
}
