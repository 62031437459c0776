package nl.baken.rights;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import nl.baken.access.Access;
import nl.baken.access.Action;
import nl.baken.access.Directory;
import nl.baken.access.PostCard;
import nl.baken.access.PostId;
import nl.baken.access.Role;
import nl.baken.rights.Inquiries.Inquiry;
import nl.baken.rights.Timing.Pace;
import nl.baken.shared.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where the contact point puts a request before the desks that may hold something, and sees how many parts each would give. */
@Service
@Transactional
public class InquiryDesk {

    private static final Set<Role> SEARCHING = Set.of(Role.FOCAL_POINT, Role.CHAIN_DIRECTOR, Role.CARE_COORDINATOR);

    private final Access access;
    private final Directory directory;
    private final Requests requests;
    private final Inquiries inquiries;
    private final Timing timing;

    InquiryDesk(Access access, Directory directory, Requests requests, Inquiries inquiries, Timing timing) {
        this.access = access;
        this.directory = directory;
        this.requests = requests;
        this.inquiries = inquiries;
        this.timing = timing;
    }

    /** All desks that hold records of people. */
    List<PostCard> desks() {
        return Stream.of(Role.FOCAL_POINT, Role.CHAIN_DIRECTOR, Role.CARE_COORDINATOR)
                .flatMap(role -> directory.posts(role).stream())
                .toList();
    }

    List<Inquiry> of(RequestId id) {
        access.require(Action.KEEP_REQUEST, id);
        return inquiries.of(id);
    }

    /** Asks desks to search what they hold. */
    public void putBefore(RequestId id, Collection<PostId> desks) {
        access.require(Action.KEEP_REQUEST, id);
        Request request = requests.find(id);
        if (!request.entitlement().isGiven()) {
            throw new Refused("rights.refused.entitled");
        }
        LocalDate due = timing.within(Pace.SEARCH);
        Request searching = request.step(Step.PUT_BEFORE_DESKS, due);
        if (desks.isEmpty() || !desks.stream().allMatch(this::searches)) {
            throw new Refused("rights.refused.desks");
        }
        requests.save(searching);
        desks.forEach(desk -> {
            access.share(id, desk);
            inquiries.put(id, desk, searching.clock().next());
        });
    }

    private boolean searches(PostId desk) {
        return directory
                .post(desk)
                .map(PostCard::post)
                .filter(post -> SEARCHING.contains(post.role()))
                .isPresent();
    }
}
