package nl.baken.demo;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import nl.baken.access.AppointmentId;
import nl.baken.access.PersonId;
import nl.baken.access.PostId;
import nl.baken.access.Role;
import nl.baken.access.SignIn;
import org.jspecify.annotations.Nullable;

/** Appoints people as two do: the supervisor, who came first, confirms, and who held the post already has a look. */
final class Appointing {

    private final AdministrationDesks desks;
    private final SignIn signIn;
    private final Map<PostId, PersonId> colleagues = new HashMap<>();

    private @Nullable PersonId supervisor;

    Appointing(AdministrationDesks desks, SignIn signIn) {
        this.desks = desks;
        this.signIn = signIn;
    }

    void appoint(PersonId person, PostId post, Role role, LocalDate begin) {
        AppointmentId asked = desks.appointments().propose(person, post, begin, null);
        if (supervisor != null) {
            Region.run(signIn.callAs(supervisor), () -> desks.appointments().confirm(asked));
        }
        PersonId colleague = colleagues.putIfAbsent(post, person);
        if (colleague != null) {
            Region.run(signIn.callAs(colleague), () -> desks.appointments().see(asked));
        }
        if (role == Role.AUDITOR) {
            supervisor = person;
        }
    }
}
