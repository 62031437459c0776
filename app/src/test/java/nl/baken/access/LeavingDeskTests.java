package nl.baken.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import nl.baken.access.Caseloads.Left;
import nl.baken.access.Directory.PersonCard;
import nl.baken.access.Leaving.Desk;
import nl.baken.shared.NotFound;
import nl.baken.shared.Refused;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Somebody leaves two modules, of which one has cases with an owner; both are made up here. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class LeavingDeskTests {

    private static final PostId POST = TestRegion.post(TestRegion.HUIZEN, Role.FOCAL_POINT);

    @Autowired
    JdbcClient jdbc;

    @Autowired
    People people;

    @Autowired
    Holdings holdings;

    @Autowired
    Absences absences;

    @Autowired
    Directory directory;

    @Autowired
    SignIn signIn;

    private Leaving leaving;
    private PersonId noor = PersonId.next();
    private PersonId colleague = PersonId.next();

    @BeforeEach
    void somebodyWithTwoCasesOfTheirOwnAndOneOfTheDesk() {
        TestRegion.found();
        for (String module : List.of("owned", "shared")) {
            found(module);
        }
        leaving = new Leaving(
                new Caseloads(jdbc, List.of(new Caseload("owned", true), new Caseload("shared", false))),
                people,
                holdings,
                absences,
                directory);
        noor = as(() -> people.add("Noor", "p" + UUID.randomUUID()));
        colleague = as(() -> people.add("Bob", "p" + UUID.randomUUID()));
        for (PersonId person : List.of(noor, colleague)) {
            TestRegion.alsoHolds(person, TestRegion.HUIZEN, Role.FOCAL_POINT);
        }
        for (String module : List.of("owned", "owned", "shared")) {
            TestRegion.asOwner(
                    "insert into " + module + ".cases (person, post) values (?, ?)", noor.value(), POST.value());
        }
    }

    @AfterEach
    void nothingStays() {
        for (String module : List.of("owned", "shared")) {
            TestRegion.asOwner("drop schema " + module + " cascade");
        }
        for (PersonId person : List.of(noor, colleague)) {
            TestRegion.asOwner("delete from access.absence where deputy = ?", person.value());
            TestRegion.asOwner("delete from access.holding where person = ?", person.value());
        }
    }

    @Test
    void eachDeskShowsWhatIsLeftThereAndWhoCouldTakeItOver() {
        Leaving.Departure departure = leaving.of(noor);

        assertThat(departure.isSettled()).isFalse();
        Desk desk = departure.desks().getFirst();
        assertThat(departure.desks()).hasSize(1);
        assertThat(desk.card().organisationName()).isEqualTo("Gemeente Huizen");
        assertThat(desk.left()).containsExactly(new Left(POST, "owned.left", 2), new Left(POST, "shared.left", 1));
        assertThat(desk.successors())
                .contains(new PersonCard(colleague, "Bob"))
                .doesNotContain(new PersonCard(noor, "Noor"));
        assertThat(leaving.desk(noor, POST)).isEqualTo(desk);
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> leaving.desk(noor, PostId.next()));
        assertThat(leaving.of(colleague).isSettled()).isTrue();
    }

    @Test
    void aColleagueOfTheDeskTakesOverWhatHasAnOwner() {
        refuses("access.refused.successor", () -> passOn(TestRegion.PAUL_POLICE));
        refuses("access.refused.successor", () -> passOn(noor));

        passOn(colleague);

        assertThat(leaving.of(noor).desks().getFirst().left()).containsExactly(new Left(POST, "shared.left", 1));
        assertThat(leaving.of(colleague).desks().getFirst().left()).containsExactly(new Left(POST, "owned.left", 2));
    }

    @Test
    void anAccountClosesWhenNothingAndNobodyWaitsForIt() {
        refuses("access.refused.left", this::close);
        TestRegion.asOwner("delete from owned.cases");
        TestRegion.asOwner("delete from shared.cases");
        TestRegion.asOwner(
                "insert into access.absence (id, person, deputy, valid_from, valid_until) values (gen_random_uuid(), ?, ?, '2150-01-01', '2150-01-02')",
                TestRegion.HANNA_FOCAL_POINT_HILVERSUM.value(),
                noor.value());
        assertThat(leaving.of(noor).deputised())
                .singleElement()
                .returns("Hanna", Absence::name)
                .returns("Noor", Absence::deputyName)
                .returns(LocalDate.of(2150, 1, 1), Absence::from);
        refuses("access.refused.left", this::close);
        TestRegion.asOwner("delete from access.absence where deputy = ?", noor.value());
        signIn.setPassword(noor, "een lange zin als wachtwoord");
        Caller session = signIn.callAs(noor);

        close();

        assertThat(people.find(noor).orElseThrow().active()).isFalse();
        assertThat(holdings.of(noor)).allMatch(holding -> holding.last() != null);
        assertThat(TestRegion.askedAs(session, "select access.caller()::text")).containsOnlyNulls();
        assertThat(TestRegion.asOwnerText(
                        "select count(*)::text from access.credential where person = ?", noor.value()))
                .isEqualTo("0");
        refuses("access.refused.yourself", () -> {
            people.seeOff(TestRegion.ADA_ADMINISTRATOR);
            return true;
        });
    }

    private static void found(String module) {
        TestRegion.asOwner("""
            create schema %1$s;
            create table %1$s.cases (person uuid, post uuid);
            create function %1$s.left_by(who uuid) returns table (post uuid, cases bigint) language sql security definer as $$
                select c.post, count(*) from %1$s.cases c where c.person = who group by c.post $$;
            create function %1$s.pass_on(who uuid, at uuid, successor uuid) returns void language sql security definer as $$
                update %1$s.cases set person = successor where person = who and post = at $$;
            grant usage on schema %1$s to baken_app;
            grant execute on all functions in schema %1$s to baken_app
            """.formatted(module));
    }

    private boolean passOn(PersonId successor) {
        leaving.passOn(noor, POST, successor);
        return true;
    }

    private boolean close() {
        as(() -> {
            leaving.close(noor);
            return true;
        });
        return true;
    }

    private void refuses(String key, Supplier<?> work) {
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> as(work)).returns(key, Refused::key);
    }

    private <T> T as(Supplier<T> work) {
        return Callers.as(signIn.callAs(TestRegion.ADA_ADMINISTRATOR), work);
    }
}
