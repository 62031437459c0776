package nl.baken.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What somebody types into the forms of this module, and what becomes of it. */
class TypedFormsTests {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 29);

    @Test
    void aFormBeginsEmpty() {
        assertThat(AbsenceForm.empty()).isEqualTo(new AbsenceForm(null, null, null));
        assertThat(CodeForm.empty()).isEqualTo(new CodeForm(""));
        assertThat(Credentials.empty()).isEqualTo(new Credentials("", ""));
        assertThat(NewPassword.empty()).isEqualTo(new NewPassword("", ""));
        assertThat(OwnPassword.empty()).isEqualTo(new OwnPassword("", "", ""));
        assertThat(OrganisationForm.empty()).isEqualTo(new OrganisationForm("", null, null, true, 0));
        assertThat(PersonForm.empty()).isEqualTo(new PersonForm("", "", true, 0));
        assertThat(RoleForm.empty()).isEqualTo(new RoleForm(null));
        assertThat(SuccessorForm.empty()).isEqualTo(new SuccessorForm(null));
        assertThat(HoldingForm.from(DAY)).isEqualTo(new HoldingForm(null, DAY, null));
        assertThat(TerritoryForm.from(DAY)).isEqualTo(new TerritoryForm("", DAY, null));
    }

    @Test
    void whatWasChosenIsThereAndWhatWasNotIsAskedFirst() {
        PostId post = PostId.next();
        PersonId successor = PersonId.next();

        assertThat(new HoldingForm(post, DAY, null))
                .returns(post, HoldingForm::chosen)
                .returns(DAY, HoldingForm::begin);
        assertThat(new TerritoryForm("GM0402", DAY, null).begin()).isEqualTo(DAY);
        assertThat(new LastDayForm(DAY).day()).isEqualTo(DAY);
        assertThat(new RoleForm(Role.PARTNER).chosen()).isEqualTo(Role.PARTNER);
        assertThat(new SuccessorForm(successor).chosen()).isEqualTo(successor);
        assertThatNullPointerException().isThrownBy(() -> new LastDayForm(null).day());
        assertThatNullPointerException().isThrownBy(() -> RoleForm.empty().chosen());
    }

    @Test
    void aColleagueIsFilledInAsTheyAreKnownAndALoginIsInLowerCase() {
        Colleague known = new Colleague(PersonId.next(), 3, "Noor", "noor", false);

        assertThat(PersonForm.of(known).changed(known.id())).isEqualTo(known);
        assertThat(new PersonForm("Noor", "NOOR@Example", true, 4).changed(known.id()))
                .isEqualTo(new Colleague(known.id(), 4, "Noor", "noor@example", true));
    }

    @Test
    void aColleagueHasANameAndALoginAsItIsTyped() {
        PersonId id = PersonId.next();

        assertThatIllegalArgumentException().isThrownBy(() -> new Colleague(id, 0, " ", "noor", true));
        for (String login : List.of(" ", "Noor")) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new Colleague(id, 0, "Noor", login, true))
                    .withMessageContaining("not a login");
        }
    }

    @Test
    void anOrganisationIsFilledInAsItIsKnown() {
        OrganisationId region = OrganisationId.next();
        Organisation known =
                new Organisation(OrganisationId.next(), 3, "Huizen", OrganisationKind.MUNICIPALITY, region, false);

        assertThat(OrganisationForm.of(known).changed(known.id())).isEqualTo(known);
        assertThat(new OrganisationForm("Opvang", OrganisationKind.SHELTER, region, true, 0).joining())
                .usingRecursiveComparison()
                .ignoringFields("id")
                .isEqualTo(Organisation.joining("Opvang", OrganisationKind.SHELTER, region));
        assertThat(Organisation.joining("Opvang", OrganisationKind.SHELTER, region))
                .returns(true, Organisation::active)
                .returns(region, Organisation::region);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Organisation.joining(" ", OrganisationKind.SHELTER, null));
    }

    @Test
    void anOrganisationFillsTheRolesOfItsKind() {
        assertThat(OrganisationKind.POLICE.roles()).containsExactly(Role.PARTNER);
        assertThat(OrganisationKind.values()).allMatch(kind -> !kind.roles().contains(Role.REPORTER));
        assertThat(OrganisationKind.values())
                .filteredOn(kind -> kind.roles().contains(Role.ADMINISTRATOR))
                .containsExactly(OrganisationKind.REGION);
    }

    @Test
    void aPasswordIsTypedTwiceAlike() {
        assertThat(new NewPassword("een lange zin", "een lange zin").repeated()).isTrue();
        assertThat(new NewPassword("een lange zin", "een lange Zin").repeated()).isFalse();
        assertThat(new OwnPassword("oud", "een lange zin", "een lange zin").repeated())
                .isTrue();
        assertThat(new OwnPassword("een lange Zin", "een lange zin", "een lange Zin").repeated())
                .isFalse();
    }

    @Test
    void noSecretIsPrinted() {
        assertThat(new CodeForm("123456")).hasToString("CodeForm[]");
        assertThat(new Credentials("noor", "een lange zin")).hasToString("Credentials[]");
        assertThat(new Invitation.Link("x", Optional.of("1234 5678"))).hasToString("Link[]");
    }

    @Test
    void aPostIsForADeskOfOneSchema() {
        assertThat(new Caseload("signals", true).kindKey()).isEqualTo("signals.left");
        for (String strange : List.of("", "Signals", "signals.left_by(x); drop table x")) {
            assertThatIllegalArgumentException().isThrownBy(() -> new Caseload(strange, true));
        }
        assertThat(new Caseloads.Left(new PostId(UUID.randomUUID()), "signals.left", 1).cases())
                .isOne();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Caseloads.Left(new PostId(UUID.randomUUID()), "signals.left", 0));
    }
}
