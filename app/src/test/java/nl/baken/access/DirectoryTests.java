package nl.baken.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import nl.baken.access.Directory.Attended;
import nl.baken.access.Directory.PersonCard;
import nl.baken.codes.Choice;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

/** Which post answers for what, who attends to it, and what administrators choose from. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class DirectoryTests {

    private static final PostId PARTNER = TestRegion.post(TestRegion.POLICE, Role.PARTNER);

    private final LocalDate today = LocalDate.now(ZoneId.of("Europe/Amsterdam"));
    private final LocalDate far = LocalDate.of(2160, 1, 1);

    @Autowired
    Directory directory;

    @Autowired
    Choices choices;

    @Autowired
    Organisations organisations;

    @Autowired
    Absences absences;

    @Autowired
    People people;

    @Autowired
    SignIn signIn;

    private OrganisationId shelter = TestRegion.POLICE;
    private PostId post = PARTNER;
    private PersonId first = PersonId.next();
    private PersonId second = PersonId.next();

    @BeforeEach
    void anOrganisationWithTwoPeople() {
        TestRegion.found();
        as(() -> {
            shelter = organisations.add(Organisation.joining("Opvang", OrganisationKind.SHELTER, TestRegion.REGION));
            post = organisations.addPost(shelter, Role.PARTNER);
            first = people.add("Anna", "p" + UUID.randomUUID());
            second = people.add("Bob", "p" + UUID.randomUUID());
            return true;
        });
        holds(first);
        holds(second);
    }

    @AfterEach
    void nobodyStays() {
        TestRegion.asOwner("delete from access.absence where person in (?, ?)", first.value(), second.value());
        TestRegion.asOwner("delete from access.holding where post = ?", post.value());
        TestRegion.asOwner("delete from access.territory where organisation = ?", shelter.value());
        TestRegion.asOwner("update access.organisation set active = false where id = ?", shelter.value());
    }

    @Test
    void theFocalPointOfAMunicipalityIsThatOfTheOrganisationThatAnswersForIt() {
        Post hilversum = directory.focalPoint("GM0402", today).orElseThrow();

        assertThat(hilversum)
                .isEqualTo(new Post(
                        TestRegion.post(TestRegion.HILVERSUM, Role.FOCAL_POINT),
                        TestRegion.HILVERSUM,
                        Role.FOCAL_POINT));
        assertThat(directory.focalPoint("GM0402", LocalDate.of(1999, 12, 31))).isEmpty();
        assertThat(directory.focalPoint("GM9999", today)).isEmpty();
    }

    @Test
    void theRegionServesTheMunicipalitiesOfTheDaysInBetween() {
        TestRegion.asOwner(
                "insert into access.territory (id, organisation, municipality, valid_from, valid_until) values (gen_random_uuid(), ?, 'GM0376', ?, ?)",
                shelter.value(),
                far,
                far.plusDays(2));

        assertThat(directory.municipalities(far.plusDays(1), far.plusDays(9))).contains("GM0376", "GM0402");
        assertThat(directory.municipalities(far.minusDays(9), far.minusDays(1))).doesNotContain("GM0376");
        assertThat(directory.municipalities(far.plusDays(2), far.plusDays(9))).doesNotContain("GM0376");
    }

    @Test
    void aPostIsKnownByItsOrganisationAlsoWhenThatLeft() {
        assertThat(directory.chainDirector().role()).isEqualTo(Role.CHAIN_DIRECTOR);
        assertThat(directory.posts(Role.PARTNER))
                .extracting(PostCard::organisationName)
                .contains("Opvang")
                .isSorted();
        assertThat(directory.post(post)).hasValue(new PostCard(new Post(post, shelter, Role.PARTNER), "Opvang"));
        TestRegion.asOwner("update access.organisation set active = false where id = ?", shelter.value());

        assertThat(directory.post(post)).isEmpty();
        assertThat(directory.attended(List.of(post), today)).isEmpty();
        assertThat(directory.known(post).organisationName()).isEqualTo("Opvang");
        assertThat(directory.post(PostId.next())).isEmpty();
    }

    @Test
    void aRegionWithoutAChainDirectorIsNone() {
        String taking = "update access.organisation set active = %s where id = ?";
        TestRegion.asOwner(taking.formatted("false"), TestRegion.REGION.value());
        try {
            assertThatIllegalStateException()
                    .isThrownBy(directory::chainDirector)
                    .withMessageContaining("no chain director");
        } finally {
            TestRegion.asOwner(taking.formatted("true"), TestRegion.REGION.value());
        }
    }

    @Test
    void whoIsPresentAttendsElseADeputyElseWhoIsAbsent() {
        assertThat(directory.holders(post))
                .containsExactly(new PersonCard(first, "Anna"), new PersonCard(second, "Bob"));
        PersonId present = directory.attendant(post, today).orElseThrow();
        PersonId other = present.equals(first) ? second : first;
        assertThat(directory.attended(List.of(post, PostId.next()), today))
                .isEqualTo(Map.of(post, new Attended("Opvang", directory.name(present))));
        away(present, TestRegion.PAUL_POLICE);
        assertThat(directory.attendant(post, today)).hasValue(other);
        away(other, TestRegion.PAUL_POLICE);
        assertThat(directory.attendant(post, today)).hasValue(TestRegion.PAUL_POLICE);
        assertThat(directory.attended(List.of(post), today))
                .isEqualTo(Map.of(post, new Attended("Opvang", directory.name(TestRegion.PAUL_POLICE))));
        TestRegion.asOwner("update access.absence set deputy = ? where person = ?", other.value(), present.value());
        TestRegion.asOwner("update access.absence set deputy = ? where person = ?", present.value(), other.value());
        assertThat(directory.attendant(post, today)).get().isIn(first, second);
        assertThat(directory.attendant(PostId.next(), today)).isEmpty();
    }

    @Test
    void everythingHasItsNameAndWhatIsNotThereHasNone() {
        assertThat(directory.name(first)).isEqualTo("Anna");
        assertThat(directory.name(PersonId.next())).isEmpty();
        assertThat(directory.name(shelter)).isEqualTo("Opvang");
        assertThat(directory.name(OrganisationId.next())).isEmpty();
        assertThat(directory.region()).isNotEmpty();
    }

    @Test
    void anAdministratorChoosesFromWhatFits() {
        Organisation known = organisations.find(shelter).orElseThrow();

        assertThat(choices.kinds()).hasSameSizeAs(OrganisationKind.values()).contains(new Choice("POLICE", "Politie"));
        assertThat(choices.regions())
                .isNotEmpty()
                .noneMatch(choice -> choice.code().equals(shelter.value().toString()));
        assertThat(choices.vacantRoles(known)).extracting(Choice::code).containsExactly("CARE_COORDINATOR");
        assertThat(choices.posts())
                .extracting(Choice::code)
                .contains(post.value().toString())
                .doesNotContain(ReportingPoint.KNOWN.toString());
        assertThat(choices.posts()).extracting(Choice::label).contains("Ketenpartner – Opvang");
        List<Choice> outcomes = choices.outcomes();
        assertThat(outcomes.getFirst()).isEqualTo(new Choice("SECOND_FACTOR", "Telt als tweede factor"));
        assertThat(outcomes).hasSize(choices.posts().size() + 1);
        assertThat(choices.deputies(first))
                .contains(new Choice(second.value().toString(), "Bob"))
                .doesNotContain(new Choice(first.value().toString(), "Anna"));
        assertThat(choices.role(Role.AUDITOR)).isNotBlank();
    }

    private void holds(PersonId person) {
        TestRegion.asOwner(
                "insert into access.holding (id, person, post, valid_from) values (gen_random_uuid(), ?, ?, '2000-01-01')",
                person.value(),
                post.value());
    }

    private void away(PersonId person, PersonId deputy) {
        as(() -> absences.report(person, deputy, today, today));
    }

    private <T> T as(Supplier<T> work) {
        return Callers.as(signIn.callAs(TestRegion.ADA_ADMINISTRATOR), work);
    }
}
