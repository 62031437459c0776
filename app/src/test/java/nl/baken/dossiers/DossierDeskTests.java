package nl.baken.dossiers;

import static nl.baken.access.TestRegion.HANNA_FOCAL_POINT_HILVERSUM;
import static nl.baken.access.TestRegion.KARIM_CHAIN_DIRECTOR;
import static nl.baken.access.TestRegion.ZEF_CARE_COORDINATOR;
import static nl.baken.access.TestRegion.ZOE_CARE_COORDINATOR;
import static nl.baken.dossiers.DossierMother.SOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import nl.baken.access.Access;
import nl.baken.access.Callers;
import nl.baken.access.PersonId;
import nl.baken.access.Role;
import nl.baken.access.SignIn;
import nl.baken.access.TestRegion;
import nl.baken.dossiers.DossierView.Event;
import nl.baken.dossiers.DossierView.LinkedSignal;
import nl.baken.dossiers.Listing.Row;
import nl.baken.intake.Register;
import nl.baken.intake.Report;
import nl.baken.shared.NotFound;
import nl.baken.shared.Refused;
import nl.baken.signals.SignalId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class DossierDeskTests {

    @Autowired
    DossierDesk desk;

    @Autowired
    IdentityDesk identities;

    @Autowired
    ContactDesk contacts;

    @Autowired
    NatureDesk natures;

    @Autowired
    LinkDesk links;

    @Autowired
    DossierViews views;

    @Autowired
    Search search;

    @Autowired
    Register register;

    @Autowired
    Access access;

    @Autowired
    SignIn signIn;

    @BeforeEach
    void region() {
        TestRegion.found();
    }

    @Test
    void worksWithoutANameAndWithoutConsentAndKeepsItsHistoryWhenBothCome() {
        DossierId id = opened(Person.UNKNOWN);
        asZoe(() -> contacts.note(id, note("Wil haar naam niet zeggen")));
        asZoe(() -> identities.identify(id, person("Roza Ivanova")));
        asZoe(() -> identities.enterConsent(id, new Consent("GIVEN", "")));

        DossierView view = asZoe(() -> views.view(id, ""));

        assertThat(view.person().named()).isTrue();
        assertThat(view.person().name()).isEqualTo("Roza Ivanova");
        assertThat(view.consents()).extracting(DossierView.Decision::code).containsExactly("GIVEN", "NOT_ASKED_YET");
        assertThat(view.events())
                .extracting(Event::text)
                .anyMatch(text -> text.contains("Wil haar naam niet zeggen"))
                .contains("Naam toegevoegd", "Dossier geopend");
    }

    @Test
    void tellsHumanEventsApartFromThoseOfTheRegistration() {
        DossierId id = opened(Person.UNKNOWN);
        asZoe(() -> contacts.note(id, note("Gebeld")));
        asZoe(() -> desk.planContact(id, SOON.plusDays(1)));

        assertThat(asZoe(() -> views.view(id, "person")).events()).hasSize(2);
        assertThat(asZoe(() -> views.view(id, "system")).events())
                .extracting(Event::text)
                .containsExactly("Volgend contact gepland: 3 jan 2040");
    }

    @Test
    void isFoundByPartOfANameByPhoneAndByBirthDate() {
        DossierId id =
                opened(new Person("Zorica Đurđević", LocalDate.of(1999, 5, 6), "06-55 44 33 22, 035 1234567", "", ""));

        assertThat(found(new SearchForm("djurdjevic zorica", "", null, false, Cause.NONE)))
                .contains(id);
        assertThat(found(new SearchForm("", "+31 6 55443322", null, false, Cause.NONE)))
                .containsExactly(id);
        assertThat(found(new SearchForm("", "035-1234567", null, false, Cause.NONE)))
                .containsExactly(id);
        assertThat(found(new SearchForm("", "", LocalDate.of(1999, 5, 6), false, Cause.NONE)))
                .containsExactly(id);
        assertThat(found(new SearchForm("Pietersen", "", null, false, Cause.NONE)))
                .doesNotContain(id);
    }

    @Test
    void gathersManySignalsAboutOnePerson() {
        DossierId id = opened(Person.UNKNOWN);
        SignalId first = shared("GM0402");
        SignalId second = shared("GM0402");

        asZoe(() -> links.link(id, first, "zelfde telefoon"));
        asZoe(() -> links.link(id, second, ""));
        asZoe(() -> links.link(id, second, ""));
        asZoe(() -> links.unlink(id, first));

        List<LinkedSignal> shown = asZoe(() -> views.signals(id));
        assertThat(shown).hasSize(2).allSatisfy(link -> assertThat(link.href()).isNotNull());
        assertThat(shown)
                .filteredOn(link -> link.until() != null)
                .extracting(LinkedSignal::id)
                .containsExactly(first.value());
    }

    @Test
    void linksNoSignalThatTheCallerMayNotRead() {
        DossierId id = opened(Person.UNKNOWN);
        SignalId hidden = reported("GM0402");

        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> asZoe(() -> links.link(id, hidden, "")));
    }

    @Test
    void followsAPersonFromOneMunicipalityToAnother() {
        DossierId id = opened(Person.UNKNOWN);

        asZoe(() -> natures.move(id, "GM0363", LocalDate.of(2041, 1, 1)));

        assertThat(asZoe(() -> views.residences(id)))
                .extracting(Natures.Residence::municipality)
                .containsExactly("GM0363", "GM0402");
    }

    @Test
    void hasColleaguesOfOnePostAsContactPersonAndDeputy() {
        DossierId id = opened(Person.UNKNOWN);

        asZoe(() -> desk.assign(id, ZEF_CARE_COORDINATOR, ZOE_CARE_COORDINATOR));

        assertThat(asZoe(() -> desk.card(id)).contactPerson()).isEqualTo(ZEF_CARE_COORDINATOR);
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> asZoe(() -> desk.assign(id, KARIM_CHAIN_DIRECTOR, null)))
                .withMessage("dossiers.refused.colleague");
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> asZoe(() -> desk.assign(id, ZOE_CARE_COORDINATOR, ZOE_CARE_COORDINATOR)))
                .withMessage("dossiers.refused.deputy");
    }

    @Test
    void closesAfterAftercareAndOpensAgain() {
        DossierId id = opened(Person.UNKNOWN);

        asZoe(() -> desk.beginAftercare(id, SOON));
        asZoe(() -> desk.close(id, "GOALS_REACHED"));
        assertThat(asZoe(() -> desk.card(id)).reviewOn()).isNull();
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> asZoe(() -> desk.planContact(id, SOON)));
        asZoe(() -> desk.reopen(id, SOON));

        assertThat(asZoe(() -> desk.card(id)).state()).isEqualTo(DossierState.OPEN);
    }

    @Test
    void isNotThereForAnybodyElse() {
        DossierId id = opened(Person.UNKNOWN);

        for (PersonId other : List.of(HANNA_FOCAL_POINT_HILVERSUM, KARIM_CHAIN_DIRECTOR)) {
            assertThatExceptionOfType(NotFound.class).isThrownBy(() -> as(other, () -> desk.card(id)));
            assertThatExceptionOfType(NotFound.class)
                    .isThrownBy(() -> as(other, () -> {
                        desk.close(id, "DUPLICATE");
                        return true;
                    }));
        }
        assertThat(as(ZEF_CARE_COORDINATOR, () -> desk.card(id)).id()).isEqualTo(id);
    }

    private List<DossierId> found(SearchForm form) {
        return asZoe(() -> search.find(form)).stream().map(Row::id).toList();
    }

    private DossierId opened(Person person) {
        return asZoe(() -> desk.open(DossierMother.about(person)));
    }

    private SignalId reported(String municipality) {
        Report report = new Report(
                new Report.Origin("PROFESSIONAL", "POLICE", "PERSON", "SEXUAL", "NORMAL"),
                new Report.Occasion(municipality, "ONGOING"),
                new Report.Story("Meisje in een hotel", "", ""),
                List.of(),
                Report.Contact.NONE);
        return new SignalId(
                as(HANNA_FOCAL_POINT_HILVERSUM, () -> register.register(report)).value());
    }

    private SignalId shared(String municipality) {
        SignalId signal = reported(municipality);
        as(HANNA_FOCAL_POINT_HILVERSUM, () -> {
            access.share(signal, TestRegion.post(TestRegion.REGION, Role.CARE_COORDINATOR));
            return true;
        });
        return signal;
    }

    private static Person person(String name) {
        return new Person(name, null, "", "", "");
    }

    private static Note note(String told) {
        return new Note("CONVERSATION", "TOLD_BY_PERSON", LocalDate.of(2019, 3, 4), told);
    }

    private <T> T as(PersonId person, Supplier<T> work) {
        return Callers.as(signIn.callAs(person), work);
    }

    private <T> T asZoe(Supplier<T> work) {
        return as(ZOE_CARE_COORDINATOR, work);
    }

    private void asZoe(Runnable work) {
        Callers.as(signIn.callAs(ZOE_CARE_COORDINATOR), work);
    }
}
