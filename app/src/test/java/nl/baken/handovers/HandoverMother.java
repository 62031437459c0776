package nl.baken.handovers;

import java.time.LocalDate;
import nl.baken.access.PersonId;
import nl.baken.access.PostId;
import nl.baken.handovers.Course.Answer;
import nl.baken.handovers.Course.Outcome;
import nl.baken.signals.SignalId;
import org.jspecify.annotations.Nullable;

/** Handovers as they are on an ordinary Monday. */
final class HandoverMother {

    static final LocalDate MONDAY = LocalDate.of(2019, 3, 4);
    static final PersonId OFFERER = PersonId.next();
    static final PersonId RECEIVER = PersonId.next();

    private HandoverMother() {}

    static Handover offered() {
        return offered("INVESTIGATION");
    }

    static Handover offered(String purpose) {
        return new Handover(
                HandoverId.next(),
                1,
                "O-0000-000",
                new Cause(SignalId.next(), purpose, "PUBLIC_TASK", "GM0402"),
                new Route(PostId.next(), OFFERER, PostId.next(), RECEIVER),
                new Basis(Basis.Under.OWN, null, "A"),
                Course.offered(MONDAY, MONDAY.plusDays(7)));
    }

    static Handover after(Handover handover, Step step) {
        return switch (step) {
            case OFFER -> throw new IllegalArgumentException("an offer is not made twice");
            case ACCEPT -> handover.accepted(answer(null), MONDAY.plusDays(20));
            case GIVE_BACK -> handover.givenBack(answer("WRONG_DESK"), MONDAY.plusDays(2));
            case WITHDRAW -> handover.withdrawn(MONDAY.plusDays(2));
            case REPORT -> handover.reported(new Outcome("TAKEN_UP", MONDAY, null), MONDAY.plusDays(2));
            case SETTLE -> handover.settled(MONDAY);
            case FORGET -> handover.forgotten(MONDAY);
        };
    }

    private static Answer answer(@Nullable String reason) {
        return new Answer(RECEIVER, MONDAY, reason);
    }
}
