package nl.baken.signals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.baken.access.OrganisationId;
import nl.baken.access.PersonId;
import nl.baken.access.Post;
import nl.baken.access.PostId;
import nl.baken.access.Role;
import nl.baken.shared.Refused;
import org.junit.jupiter.api.Test;

class RouterTests {

    private static final LocalDate DAY = LocalDate.of(2019, 3, 4);

    private final Post hilversum = new Post(PostId.next(), OrganisationId.next(), Role.FOCAL_POINT);
    private final Post region = new Post(PostId.next(), OrganisationId.next(), Role.CHAIN_DIRECTOR);
    private final PersonId hanna = PersonId.next();
    private final PersonId karim = PersonId.next();
    private final FakeAttendance attendance = new FakeAttendance();
    private final Router router = new Router(attendance);

    @Test
    void bringsASignalToTheFocalPointOfItsMunicipality() {
        attendance.present.put(hilversum.id(), hanna);

        assertThat(router.route("GM0402", DAY)).isEqualTo(new Router.Desk(hilversum, hanna));
    }

    @Test
    void bringsASignalToTheChainDirectorWhenNobodyElseAnswersForIt() {
        assertThat(router.route("", DAY)).isEqualTo(new Router.Desk(region, karim));
        assertThat(router.route("GM9999", DAY)).isEqualTo(new Router.Desk(region, karim));
        assertThat(router.route("GM0402", DAY)).isEqualTo(new Router.Desk(region, karim));
    }

    @Test
    void saysThatTheRegionHasNobodyLeft() {
        attendance.present.clear();

        assertThatExceptionOfType(Refused.class).isThrownBy(() -> router.route("GM0402", DAY));
        assertThat(router.isAttended(DAY)).isFalse();
    }

    private final class FakeAttendance implements Router.Attendance {

        private final Map<PostId, PersonId> present = new HashMap<>(Map.of(region.id(), karim));

        @Override
        public Optional<Post> focalPoint(String municipality, LocalDate day) {
            return municipality.equals("GM0402") ? Optional.of(hilversum) : Optional.empty();
        }

        @Override
        public List<Post> chainDirectors() {
            return List.of(region);
        }

        @Override
        public Optional<PersonId> attendant(PostId post, LocalDate day) {
            return Optional.ofNullable(present.get(post));
        }

        @Override
        public List<PersonId> colleagues(PostId post) {
            return attendant(post, DAY).stream().toList();
        }
    }
}
