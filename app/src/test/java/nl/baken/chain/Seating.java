package nl.baken.chain;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.baken.access.Callers;
import nl.baken.access.PersonId;
import nl.baken.access.PostId;
import nl.baken.access.Role;
import nl.baken.access.SignIn;
import nl.baken.access.TestRegion;
import nl.baken.conferences.AgendaDesk;
import nl.baken.conferences.AgreementId;
import nl.baken.conferences.AttendanceDesk;
import nl.baken.conferences.ConferenceDesk;
import nl.baken.conferences.ConferenceId;
import nl.baken.conferences.Deal;
import nl.baken.conferences.Gathering;
import nl.baken.conferences.Informing;
import nl.baken.conferences.InvitationDesk;
import nl.baken.conferences.ItemId;
import nl.baken.conferences.MinutesDesk;
import nl.baken.conferences.PartyId;
import nl.baken.conferences.Selection;
import nl.baken.conferences.SheetDesk;
import nl.baken.conferences.Telling;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Seats the police at a table about a record, and a lawyer for whom nothing was chosen yet. */
@Component
@Lazy
final class Seating {

    private static final PostId POLICE = TestRegion.post(TestRegion.POLICE, Role.PARTNER);

    private final Desks desks;
    private final SignIn signIn;

    Seating(Desks desks, SignIn signIn) {
        this.desks = desks;
        this.signIn = signIn;
    }

    Seated about(PersonId chair, UUID record, String canary) {
        return Callers.as(signIn.callAs(chair), () -> {
            LocalDate today = LocalDate.now(ZoneId.of("Europe/Amsterdam"));
            ConferenceId id = desks.conferences()
                    .plan(new Gathering("CASE_CONFERENCE", today, LocalTime.MIN, LocalTime.of(23, 59), "Raadhuis"));
            ItemId item = desks.agenda().add(id, number(record), "Vraag " + canary);
            desks.invitations().ask(id, List.of(POLICE.value().toString()), "PUBLIC_TASK");
            PartyId police = desks.invitations().parties(id).getFirst();
            desks.invitations().ask(id, List.of("LAWYER"), "PUBLIC_TASK");
            Set<String> fields =
                    Set.of(desks.sheets().parts(id, item).getFirst().key());
            desks.sheets().choose(id, police, item, new Selection(fields, "Nodig " + canary));
            desks.conferences().invite(id);
            desks.conferences().begin(id);
            desks.attendance().letIn(id, police, false);
            desks.minutes().decide(id, item, "Besluit " + canary);
            Telling telling = new Telling(Informing.BY_CHAIR, null);
            Deal deal = new Deal(item, police, "Afspraak " + canary, "Als " + canary, 5, telling);
            return new Seated(id, desks.minutes().agree(id, deal));
        });
    }

    /** Gives everything on this table to one desk: to lead it, and to sit at it. */
    void pass(Seated seated, Holder holder) {
        UUID post = holder.post().value();
        UUID conference = seated.conference().value();
        UUID agreement = seated.agreement().value();
        UUID sheet = UUID.fromString(
                Records.text("select id from conferences.sheet where conference = '%s'", conference.toString()));
        for (UUID record : List.of(conference, agreement, sheet)) {
            Records.sql("delete from access.tie where record = ?", record);
            Records.sql("""
                    insert into access.tie (record, post, kind, promised, granted_by, granted_on)
                    values (?, ?, 'HOLDER', false, ?, current_date)
                    """, record, post, TestRegion.KARIM_CHAIN_DIRECTOR.value());
        }
        Records.sql("update conferences.conference set chair_post = ? where id = ?", post, conference);
        Records.sql(
                "update conferences.party set post = ? where conference = ? and post is not null", post, conference);
        Records.sql("update conferences.agreement set post = ?, chair_post = ? where id = ?", post, post, agreement);
        // both ends are one desk now: no covenant is needed
        Records.sql(
                "update conferences.sheet set shared_under = 'OWN', covenant = null, regime = 'A' where id = ?", sheet);
        Records.sql(
                "update conferences.agreement set shared_under = 'OWN', covenant = null, regime = 'A' where id = ?",
                agreement);
    }

    private static String number(UUID record) {
        return Records.text(
                "select coalesce((select number from signals.signal where id = '%1$s'), (select number from"
                        + " dossiers.dossier where id = '%1$s'))",
                record.toString());
    }

    /** A conference that is going on, with an agreement. */
    record Seated(ConferenceId conference, AgreementId agreement) {}

    /** The desks that it takes. */
    @Component
    @Lazy
    record Desks(
            ConferenceDesk conferences,
            AgendaDesk agenda,
            InvitationDesk invitations,
            SheetDesk sheets,
            AttendanceDesk attendance,
            MinutesDesk minutes) {}
}
