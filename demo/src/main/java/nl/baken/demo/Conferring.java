package nl.baken.demo;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nl.baken.access.Caller;
import nl.baken.access.PostId;
import nl.baken.access.Role;
import nl.baken.conferences.ConferenceId;
import nl.baken.conferences.Deal;
import nl.baken.conferences.Gathering;
import nl.baken.conferences.Informing;
import nl.baken.conferences.ItemId;
import nl.baken.conferences.PartyId;
import nl.baken.conferences.Selection;
import nl.baken.conferences.Telling;
import nl.baken.signals.Disclosable;
import nl.baken.signals.SignalId;

/** What the chain director does with a signal at a table. */
final class Conferring {

    private static final String GROUND = "PUBLIC_TASK";
    private static final int PARTS = 2;
    private static final int AHEAD = 14;

    private final Scene scene;
    private final Desks desks;

    Conferring(Scene scene, Desks desks) {
        this.scene = scene;
        this.desks = desks;
    }

    /** Everybody is asked; the table is in some days. */
    static void invite(Play play, SignalId signal) {
        play.scene().later(1, 2);
        play.conferring()
                .invited(play.colleague(Region.DIRECTOR), signal, play.scene().in(AHEAD));
    }

    /** A table that was held: the police do something that is not done yet. */
    static void hold(Play play, SignalId signal) {
        play.scene().later(1, 2);
        Conferring conferring = play.conferring();
        Caller director = play.colleague(Region.DIRECTOR);
        conferring.held(
                director, conferring.invited(director, signal, play.scene().today()));
    }

    private Seat invited(Caller director, SignalId signal, LocalDate day) {
        TableDesks tables = desks.tables();
        String number = scene.as(director, () -> desks.signals().card(signal).number());
        PostId police = scene.region().desk(Region.POLICE, Role.PARTNER);
        return scene.as(director, () -> {
            ConferenceId id = tables.conferences()
                    .plan(new Gathering(
                            "CASE_CONFERENCE", day, LocalTime.of(10, 0), LocalTime.of(11, 0), "Regiohuis, kamer 3"));
            ItemId item = tables.agenda().add(id, number, "Wie doet wat, en in welke volgorde?");
            tables.invitations().ask(id, List.of(police.value().toString()), GROUND);
            PartyId party = tables.invitations().parties(id).getFirst();
            tables.invitations().ask(id, List.of("LAWYER"), GROUND);
            tables.sheets()
                    .choose(id, party, item, new Selection(fields(id, item), "Om te weten waar zij kunnen helpen."));
            tables.conferences().invite(id);
            return new Seat(id, item, party);
        });
    }

    private void held(Caller director, Seat seat) {
        TableDesks tables = desks.tables();
        scene.doesAtOnce(director, () -> {
            tables.conferences().begin(seat.id());
            tables.attendance().letIn(seat.id(), seat.party(), false);
            tables.minutes().decide(seat.id(), seat.item(), "We zorgen eerst voor een veilige plek.");
            Telling telling = new Telling(Informing.BY_HOLDER, null);
            tables.minutes()
                    .agree(
                            seat.id(),
                            new Deal(
                                    seat.item(),
                                    seat.party(),
                                    "Langsgaan bij het adres, zonder uniform.",
                                    "Pas als er een plek is.",
                                    20,
                                    telling));
            tables.conferences().end(seat.id());
            tables.conferences().conclude(seat.id());
        });
    }

    // nationality is in no covenant of the region
    private Set<String> fields(ConferenceId id, ItemId item) {
        return desks.tables().sheets().parts(id, item).stream()
                .map(Disclosable::key)
                .filter(key -> !key.startsWith("nationality:"))
                .limit(PARTS)
                .collect(Collectors.toSet());
    }

    /** A table with somebody at it. */
    private record Seat(ConferenceId id, ItemId item, PartyId party) {}
}
