package nl.baken.conferences;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import nl.baken.access.PersonId;
import nl.baken.access.PostId;
import nl.baken.conferences.Conference.Chair;
import nl.baken.shared.RecordNumber;
import nl.baken.shared.Refused;
import nl.baken.vault.SubjectId;
import org.jspecify.annotations.Nullable;

/** Something that was agreed at a conference and is followed until it is done: in codes, what it says is sealed beside it. */
record Agreement(AgreementId id, int version, String number, About about, Hands hands, Terms terms, Course course) {

    Agreement {
        requireNonNull(id, "id is null");
        requireNonNull(about, "about is null");
        requireNonNull(hands, "hands is null");
        requireNonNull(terms, "terms is null");
        requireNonNull(course, "course is null");
    }

    /** The same agreement under another number, when the first one was taken. */
    Agreement renumbered() {
        return new Agreement(id, version, RecordNumber.next('A').value(), about, hands, terms, course);
    }

    boolean allows(Move move) {
        boolean from = move.from(course.standing()).isPresent();
        return switch (move) {
            // the chair has nobody to give it back to
            case RETURN -> from && !hands.isChair();
            case TELL -> from && course.telling().informing() == Informing.BY_CHAIR;
            case FINISH, RENEW, WITHDRAW -> from;
        };
    }

    /** Done, which takes that the person was told as far as whoever had it would tell them. */
    Agreement finished(Telling said) {
        Telling telling = course.telling().informing() == Informing.BY_HOLDER ? said : course.telling();
        if (telling.informing() == Informing.BY_HOLDER) {
            throw new Refused("conferences.refused.telling");
        }
        return with(new Course(after(Move.FINISH), course.madeOn(), course.dueOn(), telling));
    }

    Agreement returned() {
        return with(new Course(after(Move.RETURN), course.madeOn(), course.dueOn(), course.telling()));
    }

    Agreement renewed(LocalDate due) {
        return with(new Course(after(Move.RENEW), course.madeOn(), due, course.telling()));
    }

    Agreement withdrawn() {
        return with(new Course(after(Move.WITHDRAW), course.madeOn(), course.dueOn(), course.telling()));
    }

    Agreement told(Telling said) {
        if (!said.informing().isSettled()) {
            throw new Refused("conferences.refused.telling");
        }
        return with(new Course(after(Move.TELL), course.madeOn(), course.dueOn(), said));
    }

    /** Whether somebody still has something to do about it. */
    public boolean isWaiting() {
        return course.standing() == Standing.OPEN || course.standing() == Standing.RETURNED || allows(Move.TELL);
    }

    private Standing after(Move move) {
        return move.from(course.standing()).filter(next -> allows(move)).orElseThrow(this::tooLate);
    }

    private Refused tooLate() {
        return new Refused(course.standing().labelKey().replace(".standing.", ".refused.agreement_"));
    }

    private Agreement with(Course next) {
        return new Agreement(id, version, number, about, hands, terms, next);
    }

    /** At which conference, about which item, and by whose key what is said about it is sealed. */
    record About(ConferenceId conference, ItemId item, SubjectId subject) {}

    /**
     * Who has it and who follows it.
     *
     * @param thirdParty a code of THIRD_PARTY when somebody without a desk does it; then the chair has it
     */
    record Hands(
            PostId post,
            PersonId person,
            Chair chair,
            @Nullable String thirdParty) {

        boolean isChair() {
            return post.equals(chair.post());
        }
    }

    /** On what ground and under what it was told to whoever has it; the ground is empty for the chair's own. */
    record Terms(String ground, Basis basis) {}

    /** How far it is, until when, and whether the person knows. */
    record Course(Standing standing, LocalDate madeOn, LocalDate dueOn, Telling telling) {

        Course {
            requireNonNull(standing, "standing is null");
            requireNonNull(telling, "telling is null");
            if (dueOn.isBefore(madeOn)) {
                throw new IllegalArgumentException("due on " + dueOn + ", made on " + madeOn);
            }
        }
    }
}
