package nl.baken.signals;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.baken.access.PersonId;
import nl.baken.access.Post;
import nl.baken.access.PostId;
import nl.baken.shared.Refused;
import org.springframework.stereotype.Component;

/** Finds the desk that answers for a signal: the focal point of its municipality, else the chain director. */
@Component
class Router {

    private final Attendance attendance;

    Router(Attendance attendance) {
        this.attendance = attendance;
    }

    Desk route(String municipality, LocalDate day) {
        return focalPoint(municipality, day)
                .flatMap(post -> attended(post, day))
                .orElseGet(() -> director(day));
    }

    /** The desk of the first chain director's post that somebody attends to. */
    Desk director(LocalDate day) {
        return attendance.chainDirectors().stream()
                .flatMap(post -> attended(post, day).stream())
                .findFirst()
                .orElseThrow(() -> new Refused("intake.refused.nobody"));
    }

    /** Whether somebody is there for what nobody else attends to. */
    boolean isAttended(LocalDate day) {
        return attendance.chainDirectors().stream()
                .anyMatch(post -> attended(post, day).isPresent());
    }

    /** Who attends to a post on a day; nobody when the last one left. */
    Optional<PersonId> attendant(PostId post, LocalDate day) {
        return attendance.attendant(post, day);
    }

    List<PersonId> colleagues(PostId post) {
        return attendance.colleagues(post);
    }

    private Optional<Desk> attended(Post post, LocalDate day) {
        return attendant(post.id(), day).map(person -> new Desk(post, person));
    }

    private Optional<Post> focalPoint(String municipality, LocalDate day) {
        return municipality.isEmpty() ? Optional.empty() : attendance.focalPoint(municipality, day);
    }

    /** A post and the person who attends to it. */
    record Desk(Post post, PersonId person) {}

    /** Who answers for what, and who is there. */
    interface Attendance {

        Optional<Post> focalPoint(String municipality, LocalDate day);

        List<Post> chainDirectors();

        Optional<PersonId> attendant(PostId post, LocalDate day);

        List<PersonId> colleagues(PostId post);
    }
}
