package nl.baken.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import nl.baken.access.Caller;
import nl.baken.access.PostId;
import nl.baken.access.Role;
import nl.baken.demo.Asked.Step;
import nl.baken.rights.InquiryDesk;
import nl.baken.rights.RequestDesk;
import nl.baken.rights.RequestId;
import nl.baken.rights.SearchDesk;

/** What people asked about their own data, each a step further than the one before. */
class Answering {

    private static final String CONTACT_POINT = "petra";
    private static final Map<String, Role> DESKS =
            Map.of("sanne", Role.FOCAL_POINT, Region.DIRECTOR, Role.CHAIN_DIRECTOR, Region.CARE, Role.CARE_COORDINATOR);
    private static final LocalTime MORNING = LocalTime.of(10, 15);

    private final RequestDesk requests;
    private final InquiryDesk inquiries;
    private final SearchDesk searching;
    private final Clock clock;

    Answering(RequestDesk requests, InquiryDesk inquiries, SearchDesk searching, Clock clock) {
        this.requests = requests;
        this.inquiries = inquiries;
        this.searching = searching;
        this.clock = clock;
    }

    void answer(Region region) {
        Asked.all().forEach(asked -> answer(region, asked));
    }

    private void answer(Region region, Asked asked) {
        Caller contactPoint = region.colleague(CONTACT_POINT);
        LocalDate day = LocalDate.now(clock).minusDays(asked.daysAgo());
        RequestId id = at(day, contactPoint, () -> requests.register(asked.registration(day)));
        if (asked.step() != Step.RECEIVED) {
            search(region, id, day.plusDays(1));
        }
        if (asked.step() == Step.DECIDING) {
            DESKS.keySet()
                    .forEach(login -> does(day.plusDays(2), region.colleague(login), () -> searching.foundNothing(id)));
        }
    }

    private void search(Region region, RequestId id, LocalDate day) {
        Caller contactPoint = region.colleague(CONTACT_POINT);
        List<PostId> posts = DESKS.entrySet().stream()
                .map(desk -> region.desk(desk.getKey(), desk.getValue()))
                .toList();
        does(day, contactPoint, () -> requests.identify(id, "DOCUMENT"));
        does(day, contactPoint, () -> inquiries.putBefore(id, posts));
    }

    private void does(LocalDate day, Caller caller, Runnable work) {
        at(day, caller, () -> {
            work.run();
            return true;
        });
    }

    private <T> T at(LocalDate day, Caller caller, Supplier<T> work) {
        return StageClock.at(day.atTime(MORNING).atZone(clock.getZone()).toInstant(), () -> Region.as(caller, work));
    }
}
