package nl.baken.signals;

import static nl.baken.access.TestRegion.HANNA_FOCAL_POINT_HILVERSUM;
import static nl.baken.access.TestRegion.HUGO_FOCAL_POINT_HUIZEN;
import static nl.baken.access.TestRegion.KARIM_CHAIN_DIRECTOR;
import static nl.baken.access.TestRegion.PAUL_POLICE;
import static nl.baken.signals.ReportMother.HILVERSUM;
import static nl.baken.signals.ReportMother.HUIZEN;
import static nl.baken.signals.ReportMother.involved;
import static nl.baken.signals.ReportMother.suspect;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Supplier;
import nl.baken.access.Access;
import nl.baken.access.Callers;
import nl.baken.access.PersonId;
import nl.baken.access.Post;
import nl.baken.access.Role;
import nl.baken.access.SignIn;
import nl.baken.access.TestRegion;
import nl.baken.intake.Register;
import nl.baken.intake.Report;
import nl.baken.shared.NotFound;
import nl.baken.shared.Refused;
import nl.baken.signals.CheckAnswer.Outcome;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class SignalDeskTests {

    private static final PersonId VISITOR = new PersonId(UUID.fromString("00000000-0000-4000-8000-000000000001"));
    private static final Post DIRECTOR =
            new Post(TestRegion.post(TestRegion.REGION, Role.CHAIN_DIRECTOR), TestRegion.REGION, Role.CHAIN_DIRECTOR);

    private final Register register;
    private final SignalDesk desk;
    private final Access access;
    private final SignIn signIn;

    @Autowired
    SignalDeskTests(Register register, SignalDesk desk, Access access, SignIn signIn) {
        this.register = register;
        this.desk = desk;
        this.access = access;
        this.signIn = signIn;
        TestRegion.found();
    }

    @Test
    void bringsAnAnonymousReportToTheFocalPointWhileTheChainDirectorReadsAlong() {
        SignalId signal = reported(ReportMother.from(HILVERSUM));

        SignalCard card = as(HANNA_FOCAL_POINT_HILVERSUM, () -> desk.card(signal));
        assertThat(card.state()).isEqualTo(SignalState.NEW);
        assertThat(card.number()).matches("S-[0-9A-Z]{4}-[0-9A-Z]{3}");
        assertThat(as(KARIM_CHAIN_DIRECTOR, () -> desk.card(signal))).isEqualTo(card);
    }

    @Test
    void isNotThereForAnybodyElse() {
        SignalId signal = reported(ReportMother.from(HILVERSUM));

        for (PersonId other : List.of(HUGO_FOCAL_POINT_HUIZEN, PAUL_POLICE, VISITOR)) {
            assertThatExceptionOfType(NotFound.class).isThrownBy(() -> as(other, () -> desk.card(signal)));
        }
        assertThat(as(HUGO_FOCAL_POINT_HUIZEN, () -> desk.cards(List.of(signal))))
                .isEmpty();
    }

    @Test
    void bringsAReportWithoutAMunicipalityToTheChainDirector() {
        SignalId signal = reported(ReportMother.from(""));

        as(KARIM_CHAIN_DIRECTOR, () -> desk.pickUp(signal));

        assertThat(as(KARIM_CHAIN_DIRECTOR, () -> desk.card(signal)).state()).isEqualTo(SignalState.ENRICHING);
    }

    @Test
    void movesToWhoeverItWasPromised() {
        SignalId signal = reported(ReportMother.from(HILVERSUM));
        as(HANNA_FOCAL_POINT_HILVERSUM, () -> access.promise(signal, DIRECTOR.id()));

        as(KARIM_CHAIN_DIRECTOR, () -> desk.moveTo(signal, DIRECTOR, KARIM_CHAIN_DIRECTOR));

        assertThat(as(KARIM_CHAIN_DIRECTOR, () -> desk.card(signal)).state()).isEqualTo(SignalState.WITH_DIRECTOR);
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> as(HANNA_FOCAL_POINT_HILVERSUM, () -> desk.close(signal, "SPAM", "RECEIVED")));
    }

    @Test
    void followsACorrectedMunicipalityToItsOwnDesk() {
        SignalId signal = reported(ReportMother.from(HILVERSUM));

        as(HANNA_FOCAL_POINT_HILVERSUM, () -> desk.assess(signal, assessment(HUIZEN)));

        assertThat(as(HUGO_FOCAL_POINT_HUIZEN, () -> desk.card(signal)).municipality())
                .isEqualTo(HUIZEN);
        as(HUGO_FOCAL_POINT_HUIZEN, () -> desk.pickUp(signal));
    }

    @Test
    void tellsTheSecondOfTwoWhoJudgeAtOnce() {
        SignalId signal = reported(ReportMother.from(HILVERSUM));
        as(HANNA_FOCAL_POINT_HILVERSUM, () -> desk.assess(signal, assessment(HILVERSUM)));

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> as(HANNA_FOCAL_POINT_HILVERSUM, () -> desk.assess(signal, assessment(HILVERSUM))))
                .withMessage("signals.refused.changed");
    }

    @Test
    void closesTellsAndReopens() {
        SignalId signal = reported(ReportMother.from(HILVERSUM));

        as(HANNA_FOCAL_POINT_HILVERSUM, () -> desk.close(signal, "NO_INDICATION", "CLOSED_THANK_YOU"));
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> as(HANNA_FOCAL_POINT_HILVERSUM, () -> desk.pickUp(signal)));
        as(HANNA_FOCAL_POINT_HILVERSUM, () -> desk.reopen(signal));

        assertThat(as(HANNA_FOCAL_POINT_HILVERSUM, () -> desk.card(signal)).state())
                .isEqualTo(SignalState.ENRICHING);
    }

    @Test
    void keepsAllTextsOfAMergedSignalReadableAlsoForWhoeverTakesTheWholeOver() {
        SignalId one = reported(ReportMother.telling(HILVERSUM, "een busje om zes uur"));
        SignalId two = reported(ReportMother.telling(HILVERSUM, "elke dag een busje"));

        as(HANNA_FOCAL_POINT_HILVERSUM, () -> desk.merge(one, two));
        as(HANNA_FOCAL_POINT_HILVERSUM, () -> access.promise(two, DIRECTOR.id()));
        as(KARIM_CHAIN_DIRECTOR, () -> desk.moveTo(two, DIRECTOR, KARIM_CHAIN_DIRECTOR));

        assertThat(told(KARIM_CHAIN_DIRECTOR, two)).containsExactly("een busje om zes uur", "elke dag een busje");
        as(KARIM_CHAIN_DIRECTOR, () -> desk.close(two, "HELP_ARRANGED", "HELP_OFFERED"));
    }

    @Test
    void splitsOffATextIntoASignalOfItsOwn() {
        Report both = new Report(
                new Report.Origin("WEB", "CITIZEN", "PLACE", "LABOUR", "NORMAL"),
                new Report.Occasion(HILVERSUM, "ONGOING"),
                new Report.Story("een schuur", "", "een neef in Huizen"),
                List.of(),
                Report.Contact.NONE);
        SignalId signal = reported(both);
        List<UUID> texts = as(HANNA_FOCAL_POINT_HILVERSUM, () -> desk.disclosable(signal)).stream()
                .filter(it -> it.text().equals("een neef in Huizen"))
                .map(it -> UUID.fromString(it.key().substring(it.key().indexOf(':') + 1)))
                .toList();

        SignalId part = as(HANNA_FOCAL_POINT_HILVERSUM, () -> desk.split(signal, texts, List.of()));

        assertThat(told(HANNA_FOCAL_POINT_HILVERSUM, part)).containsExactly("een neef in Huizen");
        assertThat(told(HANNA_FOCAL_POINT_HILVERSUM, signal)).containsExactly("een schuur");
    }

    @Test
    void takesChecksAndIndicatorsOnlyWhileOpen() {
        SignalId signal = reported(ReportMother.from(HILVERSUM));
        CheckAnswer answer = new CheckAnswer(
                "DANGER_NOW", Outcome.NOT_SURE, "wijkagent gebeld", "Kerkelanden", LocalDate.of(2019, 3, 4), "OTHER");

        as(HANNA_FOCAL_POINT_HILVERSUM, () -> {
            desk.answer(signal, answer);
            desk.indicate(signal, "LABOUR_CROWDED_HOUSING", "TOLD_BY_OTHER");
            desk.withdrawIndication(signal, "LABOUR_CROWDED_HOUSING");
            desk.close(signal, "NOT_ENOUGH_INFORMATION", "NOT_TAKEN_UP_TOO_LITTLE");
        });

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> as(HANNA_FOCAL_POINT_HILVERSUM, () -> desk.answer(signal, answer)))
                .withMessage("signals.refused.ended");
    }

    @Test
    void findsPeopleByNameAndTelephoneWithinWhatTheCallerMaySee() {
        String name = "Wilhelmina " + UUID.randomUUID();
        int phone = 10_000_000 + Math.floorMod(name.hashCode(), 80_000_000);
        SignalId signal =
                reported(ReportMother.about(HILVERSUM, "in de keuken", List.of(involved(name, "06-" + phone))));

        assertThat(found(HANNA_FOCAL_POINT_HILVERSUM, () -> desk.findByName(name.toUpperCase(Locale.ROOT))))
                .containsExactly(signal);
        assertThat(found(HANNA_FOCAL_POINT_HILVERSUM, () -> desk.findByPhone("0031 6 " + phone)))
                .containsExactly(signal);
        assertThat(found(HUGO_FOCAL_POINT_HUIZEN, () -> desk.findByName(name))).isEmpty();
    }

    @Test
    void keepsWhatTheReporterAddsAfterwards() {
        SignalId signal = reported(ReportMother.from(HILVERSUM));

        as(VISITOR, () -> register.supplement(signal, "het busje is wit"));

        assertThat(told(HANNA_FOCAL_POINT_HILVERSUM, signal)).endsWith("het busje is wit");
    }

    @Test
    void offersEachPersonAndEachAnswerAsWhatItIs() {
        SignalId signal = reported(ReportMother.about(
                HILVERSUM,
                "in de keuken",
                List.of(involved("Mira Voorbeeld", "0612345678"), suspect("Boris Voorbeeld", "0687654321"))));
        as(HANNA_FOCAL_POINT_HILVERSUM, () -> {
            desk.answer(
                    signal,
                    new CheckAnswer(
                            "PERMITS", Outcome.NO, "geen vergunning", "archief", LocalDate.of(2019, 3, 4), "OTHER"));
            desk.indicate(signal, "LABOUR_CROWDED_HOUSING", "OBSERVED");
        });

        List<Disclosable> parts = as(HANNA_FOCAL_POINT_HILVERSUM, () -> desk.disclosable(signal));

        assertThat(parts)
                .extracting(Disclosable::aspect, Disclosable::text)
                .contains(
                        tuple(
                                new Aspect("signals.involved.name", "INVOLVED_ROLE", "POSSIBLE_VICTIM", 1),
                                "Mira Voorbeeld"),
                        tuple(
                                new Aspect("signals.involved.phone", "INVOLVED_ROLE", "POSSIBLE_VICTIM", 1),
                                "0612345678"),
                        tuple(
                                new Aspect("signals.involved.phone", "INVOLVED_ROLE", "POSSIBLE_OFFENDER", 2),
                                "0687654321"),
                        tuple(
                                new Aspect("signals.answer.checked", "CHECK_QUESTION", "PERMITS", 0),
                                "Nee · geen vergunning · archief · 4 maart 2019 · Andere grond; licht toe"));
        assertThat(parts)
                .extracting(part -> part.aspect().labelKey())
                .contains(
                        "signals.involved.profile",
                        "signals.involved.nationalityGroup",
                        "signals.indication",
                        "signals.exploitation",
                        "signals.subject",
                        "signals.priority");
        assertThat(parts).extracting(Disclosable::key).doesNotHaveDuplicates();
    }

    @Test
    void aSignalOfTheChainDirectorOpensAgainWithTheChainDirector() {
        SignalId signal = reported(ReportMother.from(""));
        as(KARIM_CHAIN_DIRECTOR, () -> desk.pickUp(signal));
        as(KARIM_CHAIN_DIRECTOR, () -> desk.close(signal, "NO_INDICATION", "CLOSED_THANK_YOU"));

        as(KARIM_CHAIN_DIRECTOR, () -> desk.reopen(signal));

        assertThat(as(KARIM_CHAIN_DIRECTOR, () -> desk.card(signal)).state()).isEqualTo(SignalState.WITH_DIRECTOR);
    }

    private List<String> told(PersonId person, SignalId signal) {
        return as(person, () -> desk.disclosable(signal)).stream()
                .filter(part -> part.key().startsWith("told:"))
                .map(Disclosable::text)
                .toList();
    }

    private static Assessment assessment(String municipality) {
        return new Assessment(1, municipality, "PLACE", "LABOUR", "HIGH");
    }

    private List<SignalId> found(PersonId person, Supplier<List<SignalCard>> search) {
        return as(person, search).stream().map(SignalCard::id).toList();
    }

    private SignalId reported(Report report) {
        return as(VISITOR, () -> new SignalId(register.register(report).value()));
    }

    private <T> T as(PersonId person, Supplier<T> work) {
        return Callers.as(signIn.callAs(person), work);
    }

    private void as(PersonId person, Runnable work) {
        Callers.as(signIn.callAs(person), work);
    }
}
