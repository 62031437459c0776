package nl.baken.legal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import nl.baken.access.OrganisationId;
import nl.baken.access.PersonId;
import nl.baken.legal.Covenant.Scope;
import nl.baken.legal.Covenant.State;
import nl.baken.legal.Covenant.Term;
import nl.baken.legal.Party.Signature;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CovenantTests {

    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2026, 12, 31);
    private static final LocalDate SPRING = LocalDate.of(2026, 4, 1);
    private static final Term CONCLUDED = new Term(FIRST, LAST, FIRST);
    private static final Scope SCOPE = new Scope("Convenant", "Samen helpen", "A", Set.of("SITUATION", "CONTACT"));
    private static final OrganisationId TOWN = OrganisationId.next();
    private static final PersonId DRAWER = PersonId.next();
    private static final PersonId WRITER = PersonId.next();

    @ParameterizedTest
    @CsvSource({"2025-12-31, COMING", "2026-01-01, IN_FORCE", "2026-12-31, IN_FORCE", "2027-01-01, ENDED"})
    void holdsFromItsFirstDayToItsLast(LocalDate day, State state) {
        assertThat(covenant(CONCLUDED).state(day)).isEqualTo(state);
    }

    @Test
    void isADraftAsLongAsItIsNotConcluded() {
        Covenant draft = covenant(new Term(FIRST, LAST, null), signed());

        assertThat(draft.state(FIRST)).isEqualTo(State.DRAFT);
        assertThat(draft.state(LAST.plusDays(1))).isEqualTo(State.ENDED);
        assertThat(draft.opensTo(TOWN, FIRST)).isFalse();
    }

    @Test
    void waitsForASecondPersonOnceAllHaveSigned() {
        Term term = new Term(FIRST, LAST, null);
        Party other = new Party(OrganisationId.next(), new Signature("Korpschef", FIRST), null);
        Party unsigned = new Party(OrganisationId.next(), null, null);
        Party gone = new Party(OrganisationId.next(), null, SPRING);

        assertThat(covenant(term, waiting(null), other).state(FIRST)).isEqualTo(State.WAITING);
        assertThat(covenant(term, waiting(null), other, gone).state(FIRST)).isEqualTo(State.WAITING);
        assertThat(covenant(term, waiting(null), other, unsigned).state(FIRST)).isEqualTo(State.DRAFT);
        assertThat(covenant(term, waiting(null)).state(FIRST)).as("alone").isEqualTo(State.DRAFT);
        assertThat(covenant(term, waiting(SPRING), other).waiting()).isEmpty();
    }

    @Test
    void aSignatureThatWaitsOpensNothing() {
        assertThat(covenant(CONCLUDED, waiting(null)).opensTo(TOWN, FIRST)).isFalse();
        assertThat(waiting(null).state(SPRING)).isEqualTo(Party.State.WAITING);
        assertThatIllegalArgumentException().isThrownBy(() -> new Party(TOWN, null, WRITER, null));
    }

    @Test
    void isConfirmedNeitherByWhoDrewItUpNorByWhoWroteASignatureDown() {
        Covenant covenant = covenant(CONCLUDED, waiting(null));

        assertThat(covenant.letsConfirm(DRAWER)).isFalse();
        assertThat(covenant.letsConfirm(WRITER)).isFalse();
        assertThat(covenant.letsConfirm(PersonId.next())).isTrue();
    }

    @Test
    void opensToWhoSignedOnTheDaysThatItHolds() {
        Covenant covenant = covenant(CONCLUDED, signed());

        assertThat(covenant.opensTo(TOWN, FIRST)).isTrue();
        assertThat(covenant.opensTo(TOWN, FIRST.minusDays(1))).isFalse();
        assertThat(covenant.opensTo(TOWN, LAST.plusDays(1))).isFalse();
        assertThat(covenant.opensTo(OrganisationId.next(), FIRST)).isFalse();
        assertThat(covenant(CONCLUDED, new Party(TOWN, null, null)).opensTo(TOWN, FIRST))
                .isFalse();
    }

    @Test
    void closesToAPartyOnTheDayThatItLeaves() {
        Covenant covenant = covenant(CONCLUDED, left(SPRING));

        assertThat(covenant.opensTo(TOWN, SPRING.minusDays(1))).isTrue();
        assertThat(covenant.opensTo(TOWN, SPRING)).isFalse();
    }

    @Test
    void findsAPartyByItsOrganisation() {
        Party other = new Party(OrganisationId.next(), null, null);
        Covenant covenant = covenant(CONCLUDED, other, signed());

        assertThat(covenant.party(TOWN)).contains(signed());
        assertThat(covenant.party(OrganisationId.next())).isEmpty();
    }

    @Test
    void aPartyIsAskedThenSignsAndPerhapsLeaves() {
        assertThat(new Party(TOWN, null, null).state(SPRING)).isEqualTo(Party.State.ASKED);
        assertThat(signed().state(SPRING)).isEqualTo(Party.State.SIGNED);
        assertThat(left(SPRING).state(SPRING)).isEqualTo(Party.State.LEFT);
        assertThat(left(SPRING).state(SPRING.minusDays(1))).isEqualTo(Party.State.SIGNED);
        assertThat(new Party(TOWN, null, SPRING).state(SPRING)).isEqualTo(Party.State.LEFT);
    }

    @Test
    void aPartyLeavesOnTheDayOfItsSignatureAtTheEarliest() {
        assertThat(left(FIRST).leftOn()).isEqualTo(FIRST);
        assertThatIllegalArgumentException().isThrownBy(() -> left(FIRST.minusDays(1)));
        assertThat(new Party(TOWN, null, FIRST.minusDays(1)).signature()).isNull();
    }

    @Test
    void aSignatureHasAName() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Signature(" ", FIRST));
    }

    @Test
    void lastsOneDayAtTheLeast() {
        assertThat(new Term(FIRST, FIRST, null).last()).isEqualTo(FIRST);
        assertThatIllegalArgumentException().isThrownBy(() -> new Term(FIRST, FIRST.minusDays(1), null));
    }

    @ParameterizedTest
    @CsvSource({"'', Helpen, A, CONTACT", "Naam, ' ', A, CONTACT", "Naam, Helpen, '', CONTACT", "Naam, Helpen, A,"})
    void saysWhatIsSharedAndWhy(String title, String purpose, String regime, @Nullable String category) {
        Set<String> categories = category == null ? Set.of() : Set.of(category);

        assertThatIllegalArgumentException().isThrownBy(() -> new Scope(title, purpose, regime, categories));
    }

    @Test
    void aPageTellsEachStateInAWordAndAColour() {
        assertThat(State.values())
                .extracting(State::labelKey, State::badge)
                .containsExactly(
                        tuple("legal.covenant.draft", "warning"),
                        tuple("legal.covenant.waiting", "warning"),
                        tuple("legal.covenant.coming", "warning"),
                        tuple("legal.covenant.in_force", "success"),
                        tuple("legal.covenant.ended", "inactive"));
        assertThat(Party.State.values())
                .extracting(Party.State::labelKey, Party.State::badge)
                .containsExactly(
                        tuple("legal.party.asked", "warning"),
                        tuple("legal.party.waiting", "warning"),
                        tuple("legal.party.signed", "success"),
                        tuple("legal.party.left", "inactive"));
    }

    @Test
    void aPageOffersToSignAndToLeaveAsLongAsThatCanBeDone() {
        Party asked = new Party(TOWN, null, null);
        Party gone = new Party(TOWN, null, SPRING);
        CovenantView view = new CovenantView(covenant(CONCLUDED, asked, signed(), left(SPRING), gone), FIRST);

        assertThat(view.parties())
                .extracting(CovenantView.Row::state, CovenantView.Row::canSign, CovenantView.Row::canLeave)
                .containsExactly(
                        tuple(Party.State.ASKED, true, true),
                        tuple(Party.State.SIGNED, false, true),
                        tuple(Party.State.SIGNED, false, false),
                        tuple(Party.State.ASKED, false, false));
    }

    @Test
    void aPageOffersNothingOnceItHasEnded() {
        assertThat(new CovenantView(covenant(CONCLUDED), LAST).runs()).isTrue();
        CovenantView ended = new CovenantView(covenant(CONCLUDED), LAST.plusDays(1));
        assertThat(ended.runs()).isFalse();
        assertThat(ended.state()).isEqualTo(State.ENDED);
    }

    @Test
    void aPageTellsItsCategoriesInOrder() {
        assertThat(new CovenantView(covenant(CONCLUDED), FIRST).categories()).containsExactly("CONTACT", "SITUATION");
    }

    private static Covenant covenant(Term term, Party... parties) {
        return new Covenant(CovenantId.next(), "C-0000-000", SCOPE, term, DRAWER, List.of(parties));
    }

    private static Party signed() {
        return new Party(TOWN, new Signature("Burgemeester", FIRST), null);
    }

    private static Party waiting(@Nullable LocalDate leftOn) {
        return new Party(TOWN, new Signature("Burgemeester", FIRST), WRITER, leftOn);
    }

    private static Party left(LocalDate on) {
        return new Party(TOWN, new Signature("Burgemeester", FIRST), on);
    }
}
