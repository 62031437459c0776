package nl.baken.network;

import static nl.baken.access.TestRegion.ADA_ADMINISTRATOR;
import static nl.baken.access.TestRegion.FRED_AUDITOR;
import static nl.baken.access.TestRegion.HANNA_FOCAL_POINT_HILVERSUM;
import static nl.baken.access.TestRegion.KARIM_CHAIN_DIRECTOR;
import static nl.baken.access.TestRegion.MAUD_MANAGER;
import static nl.baken.access.TestRegion.PAUL_POLICE;
import static nl.baken.access.TestRegion.ZOE_CARE_COORDINATOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import nl.baken.access.Access;
import nl.baken.access.Action;
import nl.baken.access.PersonId;
import nl.baken.access.PostId;
import nl.baken.access.Role;
import nl.baken.access.TestRegion;
import nl.baken.access.Trust;
import nl.baken.access.Trusts;
import nl.baken.legal.Explanations;
import nl.baken.network.PlacementFile.Candidate;
import nl.baken.platform.TestDatabase;
import nl.baken.shared.NotFound;
import nl.baken.shared.RecordNumber;
import nl.baken.shared.Refused;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

/** A place is asked, held, given and left; what is free is never more than there is. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class ShelterTests {

    private static final Duration DAY = Duration.ofHours(24);
    private static final PersonId NOOR_ELSEWHERE =
            new PersonId(UUID.nameUUIDFromBytes("noor".getBytes(StandardCharsets.UTF_8)));

    @Autowired
    Haven haven;

    @Autowired
    PlacementDesk desk;

    @Autowired
    PlaceDesk placeDesk;

    @Autowired
    Places places;

    @Autowired
    PlacementFile file;

    @Autowired
    PlacementViews views;

    @Autowired
    Access access;

    @Autowired
    Trusts trusts;

    @Autowired
    Explanations explanations;

    private PlaceId place = PlaceId.next();

    @BeforeEach
    void theEmergencyPlaceWithFlevoland() throws SQLException {
        try (Connection owner = TestDatabase.connectAsOwner()) {
            TestRegion.hired(owner, NOOR_ELSEWHERE, "Noor", TestRegion.HILVERSUM, Role.CARE_COORDINATOR);
        }
        place = haven.emergencyPlace();
    }

    @Test
    void isHeldAndGivenAndFreeAgainWhenSomebodyLeft() {
        PlacementId placement = haven.waiting();

        hold(placement, place);
        assertThat(free()).isEqualTo("0");
        haven.zoeDoes(() -> desk.place(placement, Haven.today(), Haven.today().plusDays(7)));
        assertThat(free()).isEqualTo("0");
        haven.zoeDoes(() -> desk.leave(placement, Haven.today(), "OWN_HOME"));

        assertThat(free()).isEqualTo("1");
        assertThat(Haven.state(placement)).isEqualTo("LEFT");
    }

    @Test
    void isNotHeldForSomebodyWhomTheShelterDoesNotTakeAndThePageSaysWhy() {
        PlacementId man = haven.waiting(haven.client("MALE"));

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> hold(man, place))
                .satisfies(refused -> assertThat(refused.key()).isEqualTo("network.refused.fit"));
        assertThat(haven.zoe(() -> file.candidates(man)).stream()
                        .filter(candidate -> candidate.place().id().equals(place)))
                .singleElement()
                .extracting(Candidate::fit)
                .isEqualTo(new Fit(List.of(Fit.Obstacle.SEX)));
        assertThat(Haven.state(man)).isEqualTo("WAITING");
    }

    @Test
    void isNotHeldWhileFlevolandUsesItAndIsAgainAfterwards() {
        haven.zoeDoes(() -> placeDesk.useOutside(place, Fraction.ONE, Haven.today()));
        PlacementId placement = haven.waiting();

        assertRefused("network.refused.full", () -> hold(placement, place));
        UUID use = Haven.uuid(Haven.text("select id from network.outside where place = ?", place.value()));
        haven.zoeDoes(() -> placeDesk.endOutside(place, use));
        hold(placement, place);

        assertThat(free()).isEqualTo("0");
    }

    @Test
    void ofTwoAtOnceOneGetsItAndTheOtherIsToldAndStillWaits() throws Exception {
        for (int round = 0; round < 5; round++) {
            PlaceId wanted = haven.emergencyPlace();
            List<PlacementId> both = List.of(haven.waiting(), haven.waiting());

            List<String> told = atOnce(
                    both.stream().map(one -> (Runnable) () -> hold(one, wanted)).toList());

            assertThat(told).containsExactlyInAnyOrder("done", "network.refused.full");
            assertThat(both).extracting(Haven::state).containsExactlyInAnyOrder("HELD", "WAITING");
        }
    }

    @Test
    void ofTwoWhoActOnTheSamePersonAtOnceOneIsTold() throws Exception {
        PlacementId placement = haven.waiting();
        PlaceId other = haven.emergencyPlace();

        List<String> told = atOnce(List.of(() -> hold(placement, place), () -> hold(placement, other)));

        assertThat(told).contains("done").hasSize(2);
        assertThat(told.stream().filter(answer -> !answer.equals("done")).toList())
                .singleElement()
                .isIn("network.refused.changed", "network.refused.step");
        assertThat(Haven.text(
                        "select count(*) from network.placement where place in (?, ?) and state = 'HELD'",
                        place.value(),
                        other.value()))
                .isEqualTo("1");
    }

    @Test
    void theDatabaseHasTheLastWordOnHowManyFit() throws SQLException {
        hold(haven.waiting(), place);
        PlacementId second = haven.waiting();

        try (Connection zoe = haven.connectAs(ZOE_CARE_COORDINATOR)) {
            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(() -> Haven.filled(
                                    zoe,
                                    "update network.placement set state = 'HELD', ground = 'CARE_TASK_WMO', told = gen_random_uuid(), told_on = current_date, place = ?, held_until = now() + interval '1 day' where id = ?",
                                    place.value(),
                                    second.value())
                            .executeUpdate())
                    .withMessageContaining("more than there is of this place");
        }
        try (Connection zoe = haven.connectAs(ZOE_CARE_COORDINATOR)) {
            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(() -> Haven.filled(
                                    zoe,
                                    "update network.place set parts = 60, ours = 60, shared_with = '' where id = ?",
                                    place.value())
                            .executeUpdate())
                    .withMessageContaining("more than there is of this place");
        }
    }

    @Test
    void aHoldThatIsOverIsFreeForOthersWithoutAnybodyDoingSomething() {
        PlacementId first = haven.waiting();
        hold(first, place);
        Haven.threeDaysLater(first);

        assertThat(free()).isEqualTo("1");
        assertThat(duties()).contains("PLACE_EXPIRED " + first.value());
        PlacementId second = haven.waiting();
        hold(second, place);

        assertThat(haven.zoe(() -> views.of(first)).placement().state()).isEqualTo(State.WAITING);
        assertThat(haven.zoe(() -> views.of(first)).head().expired()).isTrue();
        assertRefused("network.refused.step", () -> desk.place(first, Haven.today(), Haven.today()));
        assertRefused("network.refused.full", () -> hold(first, place));
        haven.zoeDoes(() -> desk.plan(first, Haven.today().plusDays(1)));
        assertThat(steps(first)).containsExactly("ASK", "HOLD", "EXPIRE", "PLAN");
        assertThat(Haven.state(first)).isEqualTo("WAITING");
    }

    @Test
    void whoMovesOnIsNeverInTwoPlaces() {
        ClientId client = haven.client("FEMALE");
        PlacementId emergency = haven.waiting(client);
        hold(emergency, place);
        haven.zoeDoes(() -> desk.place(emergency, Haven.today().minusDays(3), Haven.today()));
        PlacementId next = haven.waiting(client);
        hold(next, haven.place("2", "2", "", List.of()));

        haven.zoeDoes(() -> desk.place(next, Haven.today(), Haven.today().plusDays(30)));

        assertThat(Haven.state(emergency)).isEqualTo("LEFT");
        assertThat(Haven.text("select reason from network.placement where id = ?", emergency.value()))
                .isEqualTo("MOVED_ON");
        assertThat(free()).isEqualTo("1");
    }

    @Test
    void somebodyWaitsOnce() {
        ClientId client = haven.client("FEMALE");
        haven.waiting(client);

        assertRefused("network.refused.waits", () -> haven.waiting(client));
    }

    @Test
    void costsAreTheNightsAtThePriceOfTheDayOfArrival() {
        PlacementId placement = haven.waiting();
        hold(placement, place);
        haven.zoeDoes(() ->
                desk.place(placement, Haven.today().minusDays(3), Haven.today().plusDays(1)));
        Haven.done("update network.place set cost = 99900 where id = ?", place.value());

        assertThat(haven.zoe(() -> views.of(placement)).where().spent()).isEqualTo(new Euro(55_650));
    }

    @Test
    void theNightsOfTheYearAreHeldAgainstTheHalfThatIsOurs() {
        LocalDate from = Haven.today().withDayOfYear(1);
        PlacementId placement = haven.waiting();
        hold(placement, place);
        haven.zoeDoes(() -> desk.place(placement, from, Haven.today()));
        haven.zoeDoes(() -> desk.leave(placement, Haven.today(), "FAMILY"));

        long nights = Usage.nights(from, Haven.today());
        assertThat(haven.asked(
                        ZOE_CARE_COORDINATOR, "select ours from network.used(?, ?)", place.value(), from.getYear()))
                .containsExactly(Long.toString(nights * Fraction.WHOLE));
        Usage.Balance balance = new Usage.Balance(Year.of(2019), 60L * 365, 0, 60L * 365, new Euro(100));
        assertThat(balance.oursText()).isEqualTo("182,5");
        assertThat(balance.isOver()).isFalse();
        assertThat(new Usage.Balance(Year.of(2019), 60L * 365 + 1, 0, 60L * 365, new Euro(100)).isOver())
                .isTrue();
    }

    @Test
    void aPlaceIsNotMadeSmallerNorClosedWhileItIsInUse() {
        hold(haven.waiting(), place);

        assertRefused("network.refused.inUse", () -> placeDesk.close(place));
        assertRefused(
                "network.refused.less",
                () -> placeDesk.change(
                        place,
                        0,
                        "EMERGENCY",
                        new Place.Size(Fraction.of("0,5"), Fraction.of("0,5"), ""),
                        new Place.Admission(List.of(), 0, 150, 0),
                        new Euro(0)));
    }

    @Test
    void isKnownToWhoMayKnowWhereSomebodyStaysAndToNobodyElse() {
        PlacementId placement = haven.waiting();
        String known =
                "select id from network.placement union all select placement from network.step union all select record from network.duties";

        assertThat(haven.asked(ZOE_CARE_COORDINATOR, known))
                .contains(placement.value().toString());
        for (PersonId other : List.of(
                NOOR_ELSEWHERE,
                HANNA_FOCAL_POINT_HILVERSUM,
                KARIM_CHAIN_DIRECTOR,
                PAUL_POLICE,
                MAUD_MANAGER,
                ADA_ADMINISTRATOR,
                FRED_AUDITOR)) {
            assertThat(haven.asked(other, known))
                    .doesNotContain(placement.value().toString());
            assertThatExceptionOfType(NotFound.class)
                    .isThrownBy(() -> haven.as(other, () -> {
                        desk.withdraw(placement);
                        return true;
                    }));
        }
    }

    @Test
    void ofOthersWhoWaitOnlyFiveOrMoreAreTold() {
        Haven.done("""
                update network.placement set state = 'WITHDRAWN', look_on = null, held_until = null, place = null, closed_on = current_date
                where state in ('WAITING', 'HELD')
                """);
        String others = "select number || ' ' || longest from network.others_waiting()";
        for (int waiting = 0; waiting < 4; waiting++) {
            haven.waiting();
        }
        assertThat(haven.asked(NOOR_ELSEWHERE, others)).containsExactly("0 0");

        PlacementId fifth = haven.waiting();
        Haven.done("update network.placement set asked_on = current_date - 12 where id = ?", fifth.value());

        assertThat(haven.asked(NOOR_ELSEWHERE, others)).containsExactly("5 12");
        assertThat(haven.asked(ZOE_CARE_COORDINATOR, others))
                .as("her own she sees")
                .containsExactly("0 0");
        assertThat(haven.asked(HANNA_FOCAL_POINT_HILVERSUM, others))
                .as("nothing for who has nothing to do with places")
                .containsExactly("0 0");
    }

    @Test
    void whomTheHolderTrustsSeesItAndChangesNothing() throws SQLException {
        ClientId client = haven.client("FEMALE");
        PlacementId placement = haven.waiting(client);
        PostId elsewhere = TestRegion.post(TestRegion.HILVERSUM, Role.CARE_COORDINATOR);
        haven.zoeDoes(() -> access.share(client, elsewhere));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> haven.as(NOOR_ELSEWHERE, () -> views.of(placement)));

        haven.zoeDoes(
                () -> trusts.give(client, new Trust(elsewhere, Haven.today().plusDays(3))));

        assertThat(haven.as(NOOR_ELSEWHERE, () -> views.of(placement)).keeps()).isFalse();
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> haven.as(NOOR_ELSEWHERE, () -> {
                    desk.withdraw(placement);
                    return true;
                }));
        try (Connection noor = haven.connectAs(NOOR_ELSEWHERE)) {
            assertThat(Haven.filled(
                                    noor,
                                    "update network.placement set look_on = current_date where id = ?",
                                    placement.value())
                            .executeUpdate())
                    .isZero();
        }
    }

    @Test
    void goesWithTheRecordAndKeepsItAsLongAsSomebodyWaits() throws SQLException {
        ClientId client = haven.client("FEMALE");
        PlacementId placement = haven.waiting(client);
        String destroy = "select network.destroy_with(array[?]::uuid[])::text";
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> haven.asked(ZOE_CARE_COORDINATOR, destroy, client.value()))
                .withMessageContaining("still there");
        UUID list = UUID.randomUUID();
        Haven.done(
                "insert into legal.destruction (id, number, proposed_by, proposed_at, due, confirmed_by, confirmed_at) values (?, ?, ?, now(), current_date, ?, now())",
                list,
                RecordNumber.next('V').value(),
                ZOE_CARE_COORDINATOR.value(),
                FRED_AUDITOR.value());
        Haven.done("insert into legal.gone (record, destruction) values (?, ?)", client.value(), list);

        assertThat(haven.asked(ZOE_CARE_COORDINATOR, destroy, client.value())).containsExactly("false");
        haven.zoeDoes(() -> desk.withdraw(placement));
        try (Connection zoe = haven.connectAs(ZOE_CARE_COORDINATOR)) {
            assertThat(Haven.first(zoe, destroy, client.value())).containsExactly("true");
            assertThat(Haven.first(
                            zoe,
                            "select id::text from network.placement where id = ? union all select id::text from network.step where placement = ?",
                            placement.value(),
                            placement.value()))
                    .isEmpty();
        }
    }

    @Test
    void whatAShelterIsToldStandsInTheLedgerFirstWithoutANameAndThenAsLongAsSomebodyStays() throws SQLException {
        ClientId client = haven.client("FEMALE");
        PlacementId placement = haven.waiting(client);
        hold(placement, place);
        String line =
                "select concat_ws(' ', s.way, s.third_party, s.ground, s.live, s.last_day = ?, s.back_due is not null) "
                        + "from legal.share s join network.placement p on p.told = s.id where p.id = ?";
        String fields =
                "select i.field from legal.share_item i join network.placement p on p.told = i.share where p.id = '%s' order by i.position"
                        .formatted(placement.value());

        assertThat(Haven.text(line, Haven.today().plusDays(1), placement.value()))
                .isEqualTo("PAPER SHELTER CARE_TASK_WMO f t f");
        assertThat(haven.asked(ZOE_CARE_COORDINATOR, fields))
                .containsExactly(
                        "network.wish.kind",
                        "network.wish.urgency",
                        "network.wish.children",
                        "dossiers.nature.sex",
                        "dossiers.nature.ageBand");

        LocalDate end = Haven.today().plusDays(7);
        haven.zoeDoes(() -> desk.place(placement, Haven.today(), end));
        assertThat(Haven.text(line, end, placement.value())).isEqualTo("PAPER SHELTER CARE_TASK_WMO t t t");
        assertThat(haven.asked(ZOE_CARE_COORDINATOR, fields))
                .endsWith("dossiers.holding.name", "dossiers.holding.birthDate");

        haven.zoeDoes(() -> desk.plan(placement, end.plusDays(30)));
        assertThat(Haven.text(line, end.plusDays(30), placement.value())).startsWith("PAPER SHELTER CARE_TASK_WMO t t");
        haven.zoeDoes(() -> desk.leave(placement, Haven.today(), "OWN_HOME"));
        assertThat(Haven.text(line, Haven.today(), placement.value())).startsWith("PAPER SHELTER CARE_TASK_WMO t t");
        assertThat(haven.zoe(() -> explanations.of(Action.KEEP_DOSSIER, client)))
                .extracting(Explanations.Told::text)
                .containsExactly(Haven.PLEA.need());
    }

    @Test
    void aShelterIsNotToldPastTheLedgerNorOfWhoAskedToBeUsedLess() throws SQLException {
        ClientId client = haven.client("FEMALE");
        PlacementId placement = haven.waiting(client);
        try (Connection zoe = haven.connectAs(ZOE_CARE_COORDINATOR)) {
            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(() -> Haven.filled(
                                    zoe,
                                    "update network.placement set state = 'HELD', place = ?, held_until = now() + interval '1 day' where id = ?",
                                    place.value(),
                                    placement.value())
                            .executeUpdate())
                    .withMessageContaining("shelter_is_told_on_a_ground");
        }
        Haven.done(
                "insert into legal.restriction (record, request, article, since) values (?, gen_random_uuid(), 'AVG art. 18', current_date)",
                client.value());

        assertRefused("legal.refused.restricted", () -> hold(placement, place));
    }

    @Test
    void untilWhenSomethingWasToldDoesNotMoveButForWhoStays() throws SQLException {
        ClientId client = haven.client("FEMALE");
        hold(haven.waiting(client), place);
        Haven.done("update legal.share set moves = false where record = ?", client.value());

        try (Connection zoe = haven.connectAs(ZOE_CARE_COORDINATOR)) {
            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(() -> Haven.filled(
                                    zoe,
                                    "update legal.share set last_day = last_day + 1 where record = ?",
                                    client.value())
                            .executeUpdate())
                    .withMessageContaining("does not change");
        }
    }

    private void hold(PlacementId placement, PlaceId wanted) {
        haven.zoeDoes(() -> desk.hold(placement, wanted, DAY, Haven.PLEA));
    }

    private String free() {
        return haven.zoe(() -> places.free(place)).text();
    }

    private List<String> duties() {
        return haven.asked(ZOE_CARE_COORDINATOR, "select kind || ' ' || record from network.duties");
    }

    private List<String> steps(PlacementId placement) {
        return haven.asked(
                ZOE_CARE_COORDINATOR,
                "select step from network.step where placement = ? order by id",
                placement.value());
    }

    private void assertRefused(String why, Runnable work) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> haven.zoeDoes(work))
                .satisfies(refused -> assertThat(refused.key()).isEqualTo(why));
    }

    private static List<String> atOnce(List<Runnable> works) throws Exception {
        CyclicBarrier together = new CyclicBarrier(works.size());
        try (ExecutorService threads = Executors.newFixedThreadPool(works.size())) {
            List<CompletableFuture<String>> answers = new ArrayList<>();
            for (Runnable work : works) {
                answers.add(CompletableFuture.supplyAsync(() -> answer(together, work), threads));
            }
            List<String> told = new ArrayList<>();
            for (CompletableFuture<String> answer : answers) {
                told.add(answer.get());
            }
            return told;
        }
    }

    private static String answer(CyclicBarrier together, Runnable work) {
        try {
            together.await();
            work.run();
            return "done";
        } catch (Refused refused) {
            return refused.key();
        } catch (InterruptedException | BrokenBarrierException e) {
            throw new AssertionError(e);
        }
    }
}
