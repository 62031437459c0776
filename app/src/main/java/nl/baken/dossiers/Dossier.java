package nl.baken.dossiers;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import nl.baken.shared.RecordNumber;
import nl.baken.shared.Refused;

/** A person who is followed, as the registration knows them: who keeps contact, how it runs, what was agreed. */
record Dossier(DossierId id, int version, Cover cover, Team team, Course course, boolean named, String consent) {

    Dossier {
        requireNonNull(id, "id is null");
        requireNonNull(cover, "cover is null");
        requireNonNull(team, "team is null");
        requireNonNull(course, "course is null");
        requireNonNull(consent, "consent is null");
    }

    /** A dossier begins followed: somebody keeps contact, and the next contact has a date. */
    static Dossier open(Cover cover, Team team, LocalDate reviewOn, boolean named, String consent) {
        Course course = new Course.Followed(DossierState.OPEN, reviewOn);
        return new Dossier(DossierId.next(), 1, cover, team, course, named, consent);
    }

    /** The same dossier under another number, when the first one was taken. */
    Dossier renumbered() {
        Cover other = new Cover(RecordNumber.next('D').value(), cover.openedOn(), cover.footing());
        return new Dossier(id, version, other, team, course, named, consent);
    }

    Dossier close(LocalDate on, String reason) {
        return running(course.close(on, reason));
    }

    Dossier beginAftercare(LocalDate reviewOn) {
        return running(course.beginAftercare(reviewOn));
    }

    Dossier reopen(LocalDate reviewOn) {
        return running(course.reopen(reviewOn));
    }

    Dossier planContact(LocalDate reviewOn) {
        return running(course.planContact(reviewOn));
    }

    Dossier mergeInto(DossierId whole) {
        if (id.equals(whole)) {
            throw new Refused("dossiers.refused.itself");
        }
        return running(course.mergeInto(whole));
    }

    /** Apart again, with the team of what it was part of: its own may have gone since. */
    Dossier takeApart(Team now, LocalDate reviewOn) {
        return running(course.takeApart(reviewOn)).assign(now);
    }

    Dossier assign(Team newTeam) {
        return new Dossier(id, version, cover, newTeam, course, named, consent);
    }

    Dossier named(boolean known) {
        return new Dossier(id, version, cover, team, course, known, consent);
    }

    Dossier consent(String code) {
        return new Dossier(id, version, cover, team, course, named, code);
    }

    private Dossier running(Course next) {
        return new Dossier(id, version, cover, team, next, named, consent);
    }
}
