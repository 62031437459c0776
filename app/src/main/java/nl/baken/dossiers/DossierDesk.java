package nl.baken.dossiers;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import nl.baken.access.Callers;
import nl.baken.access.PersonId;
import nl.baken.access.Role;
import nl.baken.handovers.HandoverId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens dossiers and keeps their course: who is contact person, when the next contact is, how it ends and begins again. */
@Service
@Transactional
public class DossierDesk {

    private final Dossiers dossiers;
    private final Beginning beginning;
    private final Teams teams;
    private final Timeline timeline;
    private final Clock clock;

    DossierDesk(Dossiers dossiers, Beginning beginning, Teams teams, Timeline timeline, Clock clock) {
        this.dossiers = dossiers;
        this.beginning = beginning;
        this.teams = teams;
        this.timeline = timeline;
        this.clock = clock;
    }

    /** Opens a dossier at the caller's post; it has a contact person and a next contact before this returns. */
    public DossierId open(Opening opening) {
        return open(opening, Cause.NONE);
    }

    /** The same, out of what was handed over to the caller: the dossier stays no longer than that may. */
    public DossierId open(Opening opening, HandoverId from) {
        return open(opening, new Cause(null, from));
    }

    /** Whether a dossier that the caller opens out of a handover may say from which country somebody is (BGS art. 1.9). */
    public boolean admitsNationality(HandoverId from) {
        return beginning.admitsNationality(new Cause(null, from));
    }

    DossierId open(Opening opening, Cause cause) {
        Team team =
                teams.of(Callers.current().post(Role.CARE_COORDINATOR).id(), opening.contactPerson(), opening.deputy());
        Dossier dossier = dossiers.add(Dossier.open(
                beginning.cover(team.post(), cause),
                team,
                opening.reviewOn(),
                opening.person().isNamed(),
                opening.consent().code()));
        beginning.write(dossier, opening);
        return dossier.id();
    }

    public DossierCard card(DossierId id) {
        return DossierCard.of(dossiers.read(id));
    }

    /** The dossiers about the same person: those that are part of it, or the one that it is part of. */
    public List<DossierCard> family(DossierId id) {
        dossiers.read(id);
        return dossiers.seen(dossiers.family(id)).stream().map(DossierCard::of).toList();
    }

    /** Tells the timeline that something changed in the care or the law beside the dossier. */
    public void tellOfTrajectory(DossierId id) {
        dossiers.keptOrPart(id);
        timeline.write(id, Happening.TRAJECTORY_CHANGED);
    }

    /** Changes who keeps contact with the person. */
    public void assign(DossierId id, PersonId contactPerson, @Nullable PersonId deputy) {
        Dossier dossier = dossiers.kept(id);
        Team before = dossier.team();
        Team after = teams.of(before.post(), contactPerson, deputy);
        dossiers.save(dossier.assign(after));
        if (!before.contactPerson().equals(after.contactPerson())) {
            timeline.write(
                    id,
                    Happening.CONTACT_PERSON_CHANGED,
                    after.contactPerson().value().toString());
        }
        if (!before.deputyId().equals(after.deputyId())) {
            String who =
                    after.deputyId().map(PersonId::value).map(Object::toString).orElse("");
            timeline.write(id, Happening.DEPUTY_CHANGED, who);
        }
    }

    public void planContact(DossierId id, LocalDate reviewOn) {
        Dossier dossier = dossiers.kept(id);
        dossiers.save(dossier.planContact(reviewOn));
        timeline.write(id, Happening.CONTACT_PLANNED, reviewOn.toString());
    }

    /** Closes a dossier for a reason: a code of DOSSIER_CLOSING_REASON. */
    public void close(DossierId id, String reason) {
        dossiers.save(dossiers.kept(id).close(LocalDate.now(clock), reason));
        timeline.write(id, Happening.CLOSED, reason);
    }

    /** Ends the help and begins the aftercare, with a planned contact. */
    public void beginAftercare(DossierId id, LocalDate reviewOn) {
        dossiers.save(dossiers.kept(id).beginAftercare(reviewOn));
        timeline.write(id, Happening.AFTERCARE_BEGUN, reviewOn.toString());
    }

    public void reopen(DossierId id, LocalDate reviewOn) {
        dossiers.save(dossiers.kept(id).reopen(reviewOn));
        timeline.write(id, Happening.REOPENED, reviewOn.toString());
    }
}
