package nl.baken.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import nl.baken.shared.NotFound;
import nl.baken.shared.Refused;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

/** Organisations, the municipalities that they answer for, colleagues and their absences. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class KeptByAdministratorsTests {

    private static final LocalDate FAR = LocalDate.of(2170, 1, 10);
    private static final String PLACE = "GM0376";

    @Autowired
    Organisations organisations;

    @Autowired
    Territories territories;

    @Autowired
    People people;

    @Autowired
    Absences absences;

    @Autowired
    ProviderAccounts accounts;

    @Autowired
    TimeCodes codes;

    @Autowired
    Sessions sessions;

    @Autowired
    SignIn signIn;

    private Organisation shelter = Organisation.joining("Opvang", OrganisationKind.SHELTER, null);
    private PersonId noor = PersonId.next();

    @BeforeEach
    void anOrganisationAndAColleague() {
        TestRegion.found();
        as(() -> organisations.add(shelter));
        noor = as(() -> people.add("Noor", "p" + UUID.randomUUID()));
    }

    @AfterEach
    void nothingStays() {
        TestRegion.asOwner("delete from access.absence where person = ?", noor.value());
        TestRegion.asOwner("delete from access.holding where person = ?", noor.value());
        TestRegion.asOwner("delete from access.provider_account where person = ?", noor.value());
        TestRegion.asOwner(
                "delete from access.territory where organisation = ?",
                shelter.id().value());
        TestRegion.asOwner(
                "update access.organisation set active = false where id = ?",
                shelter.id().value());
    }

    @Test
    void anOrganisationIsKeptAsItWasFilledIn() {
        assertThat(organisations.find(shelter.id())).hasValue(shelter);
        assertThat(organisations.all())
                .contains(shelter)
                .noneMatch(one -> one.id().value().equals(ReportingPoint.KNOWN));
        assertThat(organisations.find(new OrganisationId(ReportingPoint.KNOWN))).isEmpty();
        Organisation changed =
                new Organisation(shelter.id(), 0, "Huis", OrganisationKind.CARE, TestRegion.REGION, false);

        change(changed);

        assertThat(organisations.find(shelter.id()))
                .hasValue(new Organisation(shelter.id(), 1, "Huis", OrganisationKind.CARE, TestRegion.REGION, false));
        refuses("access.refused.changed", () -> change(changed));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> change(Organisation.joining("X", OrganisationKind.CARE, null)));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> as(() -> organisations.addPost(OrganisationId.next(), Role.PARTNER)));
    }

    @Test
    void aRoleIsFilledByOnePostOfAnOrganisation() {
        PostId partner = as(() -> organisations.addPost(shelter.id(), Role.PARTNER));
        PostId care = as(() -> organisations.addPost(shelter.id(), Role.CARE_COORDINATOR));

        assertThat(as(() -> organisations.addPost(shelter.id(), Role.PARTNER))).isEqualTo(partner);
        assertThat(organisations.posts(shelter.id()))
                .containsExactly(
                        new Post(care, shelter.id(), Role.CARE_COORDINATOR),
                        new Post(partner, shelter.id(), Role.PARTNER));
        change(new Organisation(shelter.id(), 0, "Huis", OrganisationKind.CARE, null, true));
        refuses(
                "access.refused.kind",
                () -> change(new Organisation(shelter.id(), 1, "Huis", OrganisationKind.OTHER, null, true)));
    }

    @Test
    void aSecondRegionJoinsOnlyAsOneThatLeft() {
        refuses(
                "access.refused.region",
                () -> change(new Organisation(shelter.id(), 0, "Regio", OrganisationKind.REGION, null, true)));
        change(new Organisation(shelter.id(), 0, "Regio", OrganisationKind.REGION, null, false));
        refuses(
                "access.refused.region",
                () -> change(new Organisation(shelter.id(), 1, "Regio", OrganisationKind.REGION, null, true)));
        change(new Organisation(shelter.id(), 1, "Opvang", OrganisationKind.SHELTER, null, true));
    }

    @Test
    void aMunicipalityHasOneDeskOnEachDayAndDaysThatTouchAreNotTheSame() {
        TerritoryId first = answersFor(FAR, FAR.plusDays(4));
        refuses("access.refused.municipality", () -> answersFor(FAR.plusDays(4), null));
        refuses("access.refused.municipality", () -> answersFor(FAR.minusDays(9), FAR));
        TerritoryId later = answersFor(FAR.plusDays(5), null);
        answersFor(FAR.minusDays(9), FAR.minusDays(1));

        refuses("access.refused.municipality", () -> until(first, FAR.plusDays(5)));
        refuses("access.refused.endBeforeStart", () -> until(first, FAR.minusDays(1)));
        until(first, FAR);
        until(later, FAR.plusDays(5));
        assertThat(territories.of(shelter.id()))
                .extracting(Territory::last)
                .containsExactly(FAR.plusDays(5), FAR, FAR.minusDays(1));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> until(TerritoryId.next(), FAR));
    }

    @Test
    void aColleagueIsKeptAsTheyWereFilledIn() {
        Colleague known = people.find(noor).orElseThrow();
        assertThat(known)
                .returns("Noor", Colleague::name)
                .returns(0, Colleague::version)
                .returns(true, Colleague::active);
        assertThat(people.all())
                .contains(known)
                .noneMatch(one -> one.id().value().equals(ReportingPoint.KNOWN));
        assertThat(people.find(new PersonId(ReportingPoint.KNOWN))).isEmpty();
        assertThat(people.leftOn(noor)).isEmpty();

        change(new Colleague(noor, 0, "Nora", known.login(), true));
        assertThat(people.find(noor)).hasValue(new Colleague(noor, 1, "Nora", known.login(), true));
        refuses("access.refused.login", () -> change(new Colleague(noor, 1, "Nora", "test-ada", true)));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> change(new Colleague(PersonId.next(), 0, "X", "x", true)));
        String session = sessions.open(noor, true);
        change(new Colleague(noor, 1, "Nora", known.login(), true));
        assertThat(sessions.resolve(session)).as("still active").isPresent();
        change(new Colleague(noor, 2, "Nora", known.login(), false));
        assertThat(TestRegion.asOwnerText("select count(*)::text from access.session where person = ?", noor.value()))
                .isEqualTo("0");
        refuses("access.refused.inactive", () -> people.invite(noor));
        refuses("access.refused.inactive", () -> people.invite(PersonId.next()));
    }

    @Test
    void aLinkDoesNotStandBesideWhatTheProviderProves() {
        Identity identity = new Identity("https://inloggen.example", "x" + noor.value(), Map.of(), Instant.EPOCH, "");
        accounts.link(identity, noor);

        refuses("access.refused.linked", () -> people.invite(noor));
        codes.keep(noor, TimeCode.newSecret(), 0);
        assertThat(as(() -> people.invite(noor)).coded())
                .as("their own second factor guards it")
                .isFalse();
        assertThat(DoorLog.of(noor)).isEqualTo("INVITED");
    }

    @Test
    void anAbsenceEndsTodayAndOneThatDidNotBeginNeverWas() {
        TestRegion.alsoHolds(noor, TestRegion.HUIZEN, Role.FOCAL_POINT);
        LocalDate today = LocalDate.now(ZoneId.of("Europe/Amsterdam"));
        AbsenceId later = away(FAR, FAR);
        AbsenceId now = away(today, today.plusDays(1));
        assertThat(absences.upcoming(noor)).extracting(Absence::id).containsExactly(now, later);
        assertThat(absences.deputised(TestRegion.HANNA_FOCAL_POINT_HILVERSUM))
                .extracting(Absence::id)
                .contains(now, later);
        assertThat(absences.upcoming()).extracting(Absence::id).contains(now, later);

        end(later);
        assertThat(absences.upcoming(noor)).extracting(Absence::id).containsExactly(now);
        TestRegion.asOwner("update access.absence set valid_from = valid_from - 3 where id = ?", now.value());
        end(now);
        assertThat(absences.upcoming(noor)).isEmpty();
        assertThat(TestRegion.asOwnerText("select valid_until::text from access.absence where id = ?", now.value()))
                .isEqualTo(today.minusDays(1).toString());
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> end(now));
    }

    private AbsenceId away(LocalDate from, LocalDate last) {
        return as(() -> absences.report(noor, TestRegion.HANNA_FOCAL_POINT_HILVERSUM, from, last));
    }

    private void end(AbsenceId id) {
        Callers.as(signIn.callAs(TestRegion.ADA_ADMINISTRATOR), () -> absences.end(id));
    }

    private TerritoryId answersFor(LocalDate from, @Nullable LocalDate last) {
        return as(() -> territories.answerFor(shelter.id(), PLACE, from, last));
    }

    private boolean until(TerritoryId id, LocalDate last) {
        return as(() -> {
            territories.answerUntil(shelter.id(), id, last);
            return true;
        });
    }

    private boolean change(Organisation changed) {
        return as(() -> {
            organisations.change(changed);
            return true;
        });
    }

    private boolean change(Colleague changed) {
        return as(() -> {
            people.change(changed);
            return true;
        });
    }

    private void refuses(String key, Supplier<?> work) {
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> as(work)).returns(key, Refused::key);
    }

    private <T> T as(Supplier<T> work) {
        return Callers.as(signIn.callAs(TestRegion.ADA_ADMINISTRATOR), work);
    }
}
