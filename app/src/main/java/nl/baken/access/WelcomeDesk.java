package nl.baken.access;

import java.util.List;
import java.util.Optional;
import nl.baken.access.DoorUsed.How;
import nl.baken.shared.Refused;
import org.springframework.stereotype.Service;

/** Where somebody else than the maker of a link gives the code that goes with it. */
@Service
class WelcomeDesk {

    private final Access access;
    private final Invitations invitations;
    private final Threshold threshold;

    WelcomeDesk(Access access, Invitations invitations, Threshold threshold) {
        this.access = access;
        this.invitations = invitations;
        this.threshold = threshold;
    }

    /** The links that work only with a code, those that have none first. */
    List<Invitation> coded() {
        access.require(Action.DECIDE_APPOINTMENT);
        return invitations.coded(Callers.current().person());
    }

    Optional<Invitation> find(PersonId whose) {
        return coded().stream()
                .filter(invitation -> invitation.whose().equals(whose))
                .findFirst();
    }

    /** Makes the code for whoever has the link; told this once, by the caller to the colleague. */
    String giveCode(PersonId whose) {
        access.require(Action.DECIDE_APPOINTMENT);
        PersonId me = Callers.current().person();
        String code = invitations.giveCode(whose, me).orElseThrow(() -> new Refused("access.refused.welcome"));
        threshold.tell(new DoorUsed(How.WELCOME_CODE_GIVEN, whose, me));
        return code;
    }
}
