package nl.baken.legal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import nl.baken.access.OrganisationId;
import nl.baken.access.PostId;
import nl.baken.access.Role;
import nl.baken.access.TestRegion;
import nl.baken.codes.Labels;
import nl.baken.legal.Covenant.Term;
import nl.baken.shared.Refused;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.i18n.LocaleContextHolder;

/** Under what one desk may share with another, and what is missing when it may not. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class ClearancesTests {

    private static final LocalDate DAY = LocalDate.of(2025, 6, 2);
    private static final LocalDate FIRST = LocalDate.of(2019, 3, 4);
    private static final LocalDate LAST = LocalDate.of(2199, 12, 31);
    private static final Term LONG = new Term(FIRST, LAST, FIRST);
    private static final String SEEN = "signals.statement.seen";
    private static final String PLACE = "signals.statement.place";

    private final Clearances clearances;
    private final Labels labels;
    private final OrganisationId town;
    private final OrganisationId force;
    private final PostId front;
    private final PostId police;

    @Autowired
    ClearancesTests(Clearances clearances, Labels labels) {
        TestRegion.found();
        this.clearances = clearances;
        this.labels = labels;
        this.town = Founded.organisation("MUNICIPALITY");
        this.force = Founded.organisation("POLICE");
        this.front = Founded.desk(town, Role.FOCAL_POINT);
        this.police = Founded.desk(force, Role.PARTNER);
    }

    @BeforeEach
    void readDutch() {
        LocaleContextHolder.setLocale(Locale.of("nl"));
    }

    @AfterEach
    void readAsBefore() {
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    void oneOrganisationSharesUnderTheFirstRegimeThatKnowsTheGround() {
        PostId care = Founded.desk(town, Role.CARE_COORDINATOR);

        assertThat(clearances.require(intent(front, care, "PUBLIC_TASK"))).isEqualTo(Clearance.own("A"));
        assertThat(clearances.require(intent(front, care, "STATISTICS_COMENSHA")))
                .isEqualTo(Clearance.own("E"));
        assertThat(refused(intent(front, care, "GOODWILL"))).isEqualTo("legal.refused.covenant.none");
    }

    @Test
    void theDesksOfTheCollegesShareUnderTheirOwnRegime() {
        PostId neighbour = Founded.desk(Founded.organisation("MUNICIPALITY"), Role.FOCAL_POINT);

        assertThat(clearances.require(intent(front, neighbour, "PUBLIC_TASK"))).isEqualTo(Clearance.own("A"));
        assertThat(refused(intent(front, neighbour, "SAFETY_HOUSE_WGS"))).isEqualTo("legal.refused.covenant.none");
    }

    @Test
    void whatIsUnderMedicalSecrecyIsSharedOnAGroundThatBreaksIt() {
        PostId care = Founded.desk(town, Role.CARE_COORDINATOR);
        CovenantId covenant = Founded.covenant(1, "A", LONG, Set.of("SITUATION", "HEALTH"), town, force);

        assertThat(clearances.require(secret(care, "CONSENT"))).isEqualTo(Clearance.own("A"));
        assertThat(refused(secret(care, "PUBLIC_TASK"))).isEqualTo("legal.refused.secrecy");
        assertThat(clearances.require(secret(police, "CONSENT"))).isEqualTo(new Clearance("A", covenant));
        assertThat(refused(secret(police, "PUBLIC_TASK"))).isEqualTo("legal.refused.secrecy");
    }

    @Test
    void whatIsUnderMedicalSecrecyIsDataOnHealth() {
        CovenantId covenant = Founded.covenant(1, "A", LONG, Set.of("SITUATION"), town, force);

        assertThat(refusal(secret(police, "CONSENT")).arguments())
                .containsExactly(number(covenant), labels.of("DATA_CATEGORY", "HEALTH"));
    }

    @Test
    void othersShareUnderACovenantThatBothHaveSigned() {
        CovenantId covenant = Founded.covenant(1, "A", LONG, Set.of("SITUATION"), town, force);

        assertThat(clearances.require(intent(front, police, "PUBLIC_TASK"))).isEqualTo(new Clearance("A", covenant));
    }

    @Test
    void tellsThatThereIsNoCovenantWithBothOfThem() {
        Founded.covenant(1, "A", LONG, Set.of("SITUATION"), town);
        Founded.covenant(2, "A", LONG, Set.of("SITUATION"), force);

        Refused refused = refusal(intent(front, police, "PUBLIC_TASK"));

        assertThat(refused.key()).isEqualTo("legal.refused.covenant.none");
        assertThat(refused.arguments()).containsExactly(name(town), name(force));
    }

    @Test
    void tellsThatACovenantIsStillADraft() {
        CovenantId draft = Founded.covenant(1, "A", new Term(FIRST, LAST, null), Set.of("SITUATION"), town, force);

        Refused refused = refusal(intent(front, police, "PUBLIC_TASK"));

        assertThat(refused.key()).isEqualTo("legal.refused.covenant.draft");
        assertThat(refused.arguments()).containsExactly(number(draft));
    }

    @Test
    void tellsFromWhichDayACovenantHolds() {
        Term later = new Term(LocalDate.of(2026, 3, 2), LAST, FIRST);
        CovenantId coming = Founded.covenant(1, "A", later, Set.of("SITUATION"), town, force);

        Refused refused = refusal(intent(front, police, "PUBLIC_TASK"));

        assertThat(refused.key()).isEqualTo("legal.refused.covenant.coming");
        assertThat(refused.arguments()).containsExactly(number(coming), "2 maart 2026");
    }

    @Test
    void tellsOnWhichDayTheLatestCovenantEnded() {
        Founded.covenant(1, "A", new Term(FIRST, LocalDate.of(2023, 1, 1), FIRST), Set.of("SITUATION"), town, force);
        Term term = new Term(FIRST, LocalDate.of(2024, 5, 31), FIRST);
        CovenantId ended = Founded.covenant(2, "A", term, Set.of("SITUATION"), town, force);

        Refused refused = refusal(intent(front, police, "PUBLIC_TASK"));

        assertThat(refused.key()).isEqualTo("legal.refused.covenant.ended");
        assertThat(refused.arguments()).containsExactly(number(ended), "31 mei 2024");
    }

    @Test
    void tellsWhichOfTheTwoTakesNoPartAnyMore() {
        CovenantId covenant = Founded.covenant(1, "A", LONG, Set.of("SITUATION"), town, force);
        leaves(covenant, force);

        Refused refused = refusal(intent(front, police, "PUBLIC_TASK"));
        assertThat(refused.key()).isEqualTo("legal.refused.covenant.party");
        assertThat(refused.arguments()).containsExactly(number(covenant), name(force));
        assertThat(refusal(intent(police, front, "PUBLIC_TASK")).arguments())
                .containsExactly(number(covenant), name(force));
    }

    @Test
    void tellsInWhichCovenantsTheGroundHasNoPlace() {
        CovenantId first = Founded.covenant(1, "A", LONG, Set.of("SITUATION"), town, force);
        CovenantId second = Founded.covenant(2, "C", LONG, Set.of("SITUATION"), town, force);

        Refused refused = refusal(intent(front, police, "STATISTICS_COMENSHA"));

        assertThat(refused.key()).isEqualTo("legal.refused.covenant.ground");
        assertThat(refused.arguments()).containsExactly(number(first) + ", " + number(second));
        assertThat(clearances.require(intent(front, police, "RIEC_WGS"))).isEqualTo(new Clearance("C", second));
    }

    @Test
    void tellsWhatIsMissingInTheCovenantThatLacksLeast() {
        Founded.covenant(1, "A", LONG, Set.of("FINANCE"), town, force);
        CovenantId nearest = Founded.covenant(2, "A", LONG, Set.of("SITUATION"), town, force);
        Founded.covenant(3, "A", LONG, Set.of("INCOME"), town, force);

        Refused refused = refusal(intent(front, police, Set.of(SEEN, PLACE)));

        assertThat(refused.key()).isEqualTo("legal.refused.covenant.categories");
        assertThat(refused.arguments()).containsExactly(number(nearest), labels.of("DATA_CATEGORY", "HOUSING"));
    }

    @Test
    void tellsOnceWhatTwoFieldsLack() {
        Founded.covenant(1, "A", LONG, Set.of("FINANCE"), town, force);

        assertThat(refusal(intent(front, police, Set.of(SEEN, "signals.statement.note", PLACE)))
                        .arguments()
                        .get(1)
                        .split("; ", -1))
                .containsExactlyInAnyOrder(
                        labels.of("DATA_CATEGORY", "SITUATION"), labels.of("DATA_CATEGORY", "HOUSING"));
    }

    @Test
    void aFieldThatNobodyGaveACategoryIsInNoCovenant() {
        CovenantId covenant = Founded.covenant(1, "A", LONG, Set.of("SITUATION"), town, force);

        assertThat(refusal(intent(front, police, Set.of(SEEN, "signals.unheard")))
                        .arguments())
                .containsExactly(number(covenant), "signals.unheard");
    }

    @Test
    void takesTheCovenantThatAdmitsLeastBesidesAndTheFirstOfTwoAlike() {
        Founded.covenant(1, "A", LONG, Set.of("SITUATION", "HOUSING", "CONTACT"), town, force);
        CovenantId narrow = Founded.covenant(2, "A", LONG, Set.of("SITUATION", "HOUSING"), town, force);
        Founded.covenant(3, "A", LONG, Set.of("SITUATION", "HOUSING"), town, force);
        Founded.covenant(4, "A", LONG, Set.of("SITUATION"), town, force);

        assertThat(clearances.require(intent(front, police, Set.of(SEEN, PLACE))))
                .isEqualTo(new Clearance("A", narrow));
    }

    @Test
    void nothingIsSharedUnderARegimeFromBeforeItsLaw() {
        Founded.covenant(1, "B", LONG, Set.of("SITUATION"), town, force);
        Intent early = new Intent(front, police, "CONSENT", Set.of(SEEN), false, LocalDate.of(2024, 6, 3));

        assertThat(refused(early)).isEqualTo("legal.refused.regime");
    }

    @Test
    void aDeskThatIsNotThereGetsNothing() {
        assertThat(refused(intent(front, PostId.next(), "PUBLIC_TASK"))).isEqualTo("legal.refused.desk");
    }

    @Test
    void anOpenCovenantIsOpenToTwoDesksOfItsParties() {
        CovenantId covenant = Founded.covenant(1, "A", LONG, Set.of("SITUATION"), town, force);

        assertThat(clearances.isOpen(covenant, front, police)).isTrue();
        assertThat(clearances.isOpen(covenant, front, TestRegion.post(TestRegion.POLICE, Role.PARTNER)))
                .isFalse();
    }

    @Test
    void peopleCallACovenantByItsNumberAndTitle() {
        CovenantId covenant = Founded.covenant(1, "A", LONG, Set.of("SITUATION"), town, force);

        assertThat(clearances.name(covenant)).isEqualTo(number(covenant) + " – Samen");
        assertThat(clearances.name(CovenantId.next())).isEmpty();
    }

    private static Intent intent(PostId from, PostId to, String ground) {
        return new Intent(from, to, ground, Set.of(SEEN), false, DAY);
    }

    private static Intent intent(PostId from, PostId to, Set<String> fields) {
        return new Intent(from, to, "PUBLIC_TASK", fields, false, DAY);
    }

    private Intent secret(PostId to, String ground) {
        return new Intent(front, to, ground, Set.of(SEEN), true, DAY);
    }

    private String refused(Intent intent) {
        return refusal(intent).key();
    }

    private Refused refusal(Intent intent) {
        return catchThrowableOfType(Refused.class, () -> clearances.require(intent));
    }

    private static void leaves(CovenantId covenant, OrganisationId party) {
        AsOwner.sql(
                "update legal.party set left_on = ? where covenant = ? and organisation = ?",
                DAY,
                covenant.value(),
                party.value());
    }

    private static String number(CovenantId covenant) {
        return AsOwner.text("select number from legal.covenant where id = ?", covenant.value());
    }

    private static String name(OrganisationId organisation) {
        return AsOwner.text("select name from access.organisation where id = ?", organisation.value());
    }
}
