package nl.baken.signals;

import static nl.baken.access.TestRegion.HANNA_FOCAL_POINT_HILVERSUM;
import static nl.baken.access.TestRegion.KARIM_CHAIN_DIRECTOR;
import static nl.baken.signals.ReportMother.HILVERSUM;
import static nl.baken.signals.ReportMother.involved;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.baken.access.Browser;
import nl.baken.access.PersonId;
import nl.baken.access.SignIn;
import nl.baken.access.TestRegion;
import nl.baken.intake.Report;
import nl.baken.linking.Alike;
import nl.baken.shared.NotFound;
import nl.baken.shared.Refused;
import nl.baken.signals.SignalView.Person;
import nl.baken.signals.SignalView.Somebody;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Somebody who is told of twice is one person once people said so; all that was told of them stays, and they come apart again. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class SamePersonTests {

    private static final PersonId HANNA = HANNA_FOCAL_POINT_HILVERSUM;

    private final Visits visits;
    private final SignalDesk desk;
    private final SamePersonDesk people;
    private final SignalReader reader;
    private final SignIn signIn;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final String name = "Ioana " + Alike.surname();
    private final String other = "Joana " + Alike.surname();

    @LocalServerPort
    private int port;

    @Autowired
    SamePersonTests(
            Visits visits,
            SignalDesk desk,
            SamePersonDesk people,
            SignalReader reader,
            SignIn signIn,
            JdbcClient jdbc,
            PlatformTransactionManager transactions) {
        this.visits = visits;
        this.desk = desk;
        this.people = people;
        this.reader = reader;
        this.signIn = signIn;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        TestRegion.found();
    }

    @Test
    void areOneWithBothSpellingsAndComeApartAgain() {
        SignalId signal = reported(involved(name, ""), involved(other, ""), involved("Bea Bakker", ""));

        join(signal, name, other);

        assertThat(persons(signal)).containsExactly(List.of(name, other), List.of("Bea Bakker"));
        assertThat(people(signal)).as("each row as it was told").hasSize(3);
        assertThat(events(signal)).contains("Vastgelegd dat 2 betrokkenen dezelfde persoon zijn");

        part(signal, other);

        assertThat(persons(signal)).containsExactly(List.of(name), List.of(other), List.of("Bea Bakker"));
        assertThat(events(signal)).contains("Vastgelegd dat een betrokkene toch iemand anders is");
    }

    @Test
    void ofWhomNothingIsKnownIsThisPersonToo() {
        SignalId signal = reported(involved(name, ""), involved("", ""));

        join(signal, name, "");
        assertThat(persons(signal)).containsExactly(List.of(name, ""));

        part(signal, name);
        assertThat(persons(signal)).containsExactly(List.of(name), List.of(""));
    }

    @Test
    void whoJoinsOneOfThemJoinsAllAndLeavesAllOfThem() {
        SignalId signal = reported(involved(name, ""), involved("", ""), involved(other, ""));
        join(signal, name, "");

        join(signal, "", other);
        assertThat(persons(signal)).containsExactly(List.of(name, "", other));

        part(signal, "");
        assertThat(persons(signal)).containsExactly(List.of(name, other), List.of(""));
    }

    @Test
    void inTwoSignalsThatAreMergedTheyAreOneUntilThoseComeApart() {
        SignalId part = reported(involved(name, ""), involved("", ""));
        SignalId whole = reported(involved(other, ""));
        visits.as(HANNA, () -> desk.merge(part, whole));
        join(whole, name, "", other);
        assertThat(persons(whole)).hasSize(1);
        assertThat(sources(whole)).containsExactlyInAnyOrder(number(part), number(part), "");

        visits.as(HANNA, () -> desk.takeApart(part, "OTHER_PERSON"));

        assertThat(persons(whole)).containsExactly(List.of(other));
        assertThat(persons(part)).as("of these two it was said as well").containsExactly(List.of(name, ""));
        visits.as(HANNA, () -> desk.merge(part, whole));
        assertThat(persons(whole)).as("nobody took it back").hasSize(1);
    }

    @Test
    void whatWasSaidOfTwoSignalsIsSoOnceTheyAreMerged() {
        String phone = Alike.phone();
        SignalId part = reported(involved(name, phone));
        SignalId whole = reported(involved(name, phone));
        visits.as(HANNA, () -> desk.pickUp(part));
        judge(part, whole, "SAME");

        visits.as(HANNA, () -> desk.merge(part, whole));
        assertThat(persons(whole)).containsExactly(List.of(name, name));

        UUID one = people(whole).getFirst().id();
        visits.as(HANNA, () -> people.part(whole, one));
        visits.as(HANNA, () -> desk.takeApart(part, "OTHER_PERSON"));
        assertThat(links(whole)).as("open again").contains("Is dezelfde persoon: " + number(part));
    }

    @Test
    void aDeskThatIsOfferedThemIsToldOfOnePerson() {
        SignalId signal = reported(involved(name, ""), involved("Bea Bakker", ""), involved(other, ""));
        join(signal, name, other);

        List<Disclosable> offered = visits.as(HANNA, () -> desk.disclosable(signal));

        assertThat(offered.stream().filter(part -> part.key().startsWith("name:")))
                .extracting(part -> part.text() + " " + part.aspect().nth())
                .containsExactly(name + " 1", other + " 1", "Bea Bakker 2");
    }

    @Test
    void onlyWhoHandlesTheSignalSaysSoAndOnlyOfPeopleInIt() {
        SignalId signal = reported(involved(name, ""), involved(other, ""));
        UUID stranger = people(reported(involved("Bea Bakker", ""))).getFirst().id();
        UUID one = people(signal).getFirst().id();
        UUID two = people(signal).getLast().id();

        assertThatExceptionOfType(NotFound.class)
                .as("who reads along")
                .isThrownBy(() -> visits.as(KARIM_CHAIN_DIRECTOR, () -> people.join(signal, List.of(one, two))));
        assertThatExceptionOfType(NotFound.class)
                .as("somebody in another signal")
                .isThrownBy(() -> visits.as(HANNA, () -> people.join(signal, List.of(one, stranger))));
        assertThatExceptionOfType(Refused.class)
                .as("one alone")
                .isThrownBy(() -> visits.as(HANNA, () -> people.join(signal, List.of(one))));
        assertThatExceptionOfType(Refused.class)
                .as("who is nobody else")
                .isThrownBy(() -> visits.as(HANNA, () -> people.part(signal, one)));
        visits.as(HANNA, () -> desk.close(signal, "NO_INDICATION", "CLOSED_THANK_YOU"));
        assertThatExceptionOfType(Refused.class)
                .as("in a closed signal")
                .isThrownBy(() -> visits.as(HANNA, () -> people.join(signal, List.of(one, two))));
    }

    @Test
    void theDatabaseLetsNobodyElseSaySoEither() {
        SignalId signal = reported(involved("", ""), involved("", ""));
        UUID one = people(signal).getFirst().id();
        UUID two = people(signal).getLast().id();
        UUID first = one.toString().compareTo(two.toString()) < 0 ? one : two;
        UUID last = first.equals(one) ? two : one;

        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> visits.as(KARIM_CHAIN_DIRECTOR, () -> said(KARIM_CHAIN_DIRECTOR, first, last)));
        assertThatExceptionOfType(DataAccessException.class)
                .as("under another name")
                .isThrownBy(() -> visits.as(HANNA, () -> said(KARIM_CHAIN_DIRECTOR, first, last)));
        visits.as(HANNA, () -> said(HANNA, first, last));
        assertThat(persons(signal)).hasSize(1);
    }

    @Test
    void theDatabaseTakesNoNumberForAPersonEither() {
        SignalId signal = reported(involved(name, Alike.phone()));
        visits.as(HANNA, () -> desk.addNote(signal, "OBSERVED", "belt met " + Alike.phone()));
        UUID person = UUID.fromString(
                Alike.asked("select id from linking.trace where kind = 'PERSON' and record = ?", signal.value()));
        UUID number = UUID.fromString(
                Alike.asked("select id from linking.trace where kind = 'PHONE' and record = ?", signal.value()));

        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> visits.as(HANNA, () -> judged(person, number, "SAME")));
        visits.as(HANNA, () -> judged(person, number, "TOGETHER"));
    }

    @Test
    void whatWasSaidGoesWithThePeopleItIsOf() {
        SignalId signal = reported(involved("", ""), involved("", ""));
        visits.as(
                HANNA,
                () -> people.join(
                        signal, people(signal).stream().map(Somebody::id).toList()));

        Alike.asOwner(
                "delete from signals.involved_index x using signals.involved i where i.id = x.involved and i.signal = '"
                        + signal.value() + "'");
        Alike.asOwner("delete from signals.involved where signal = '" + signal.value() + "'");

        assertThat(Alike.asked(
                        "select count(*) from signals.same_person s where not exists (select from signals.involved i where i.id = s.one) and ? is not null",
                        signal.value()))
                .isEqualTo("0");
    }

    @Test
    void itIsSaidAndTakenBackOnThePages() {
        SignalId signal = reported(involved(name, ""), involved(other, ""));
        String at = "/signals/" + signal.value();
        Browser hanna = Browser.of(port, signIn.callAs(HANNA));
        List<String> ids =
                people(signal).stream().map(one -> one.id().toString()).toList();

        assertThat(hanna.get(at).body()).contains(at + "/people");
        assertThat(hanna.post(at + "/people", Map.of()).body()).contains("Kies twee of meer betrokkenen");
        assertThat(hanna.post(at + "/people", Map.of("people", String.join(",", ids)))
                        .statusCode())
                .isEqualTo(302);

        assertThat(Jsoup.parse(hanna.get(at).body())
                        .select("[aria-labelledby=people-title]")
                        .text())
                .contains("Dezelfde persoon, 2 keer genoemd", name, other, "Is toch iemand anders: " + name);
        assertThat(Browser.of(port, signIn.callAs(KARIM_CHAIN_DIRECTOR)).get(at).body())
                .contains("Dezelfde persoon, 2 keer genoemd")
                .doesNotContain("Is toch iemand anders");

        assertThat(hanna.post(at + "/people/apart", Map.of("person", ids.getFirst()))
                        .statusCode())
                .isEqualTo(302);
        assertThat(hanna.get(at).body()).doesNotContain("Dezelfde persoon, 2 keer genoemd");
    }

    private SignalId reported(Report.Involved... involved) {
        return visits.report(ReportMother.about(HILVERSUM, "in de keuken", List.of(involved)));
    }

    private void join(SignalId signal, String... names) {
        visits.as(HANNA, () -> people.join(signal, named(signal, names)));
    }

    private void part(SignalId signal, String named) {
        visits.as(HANNA, () -> people.part(signal, named(signal, named).getFirst()));
    }

    private List<UUID> named(SignalId signal, String... names) {
        return people(signal).stream()
                .filter(one -> List.of(names).contains(one.name()))
                .map(Somebody::id)
                .toList();
    }

    private List<List<String>> persons(SignalId signal) {
        return view(signal).story().persons().stream()
                .map(Person::told)
                .map(told -> told.stream().map(Somebody::name).toList())
                .toList();
    }

    private List<String> sources(SignalId signal) {
        return people(signal).stream().map(one -> one.source().signal()).toList();
    }

    private List<Somebody> people(SignalId signal) {
        return view(signal).story().people();
    }

    private List<String> events(SignalId signal) {
        return view(signal).timeline().stream().map(SignalView.Happening::text).toList();
    }

    private SignalView view(SignalId signal) {
        return visits.as(HANNA, () -> reader.read(signal));
    }

    private String number(SignalId signal) {
        return Alike.number(signal.value());
    }

    private String links(SignalId signal) {
        return Jsoup.parse(Browser.of(port, signIn.callAs(HANNA))
                        .get("/signals/" + signal.value() + "/links")
                        .body())
                .text();
    }

    private void judge(SignalId signal, SignalId other, String verdict) {
        String trace = "select id from linking.trace where kind = 'PERSON' and record = ?";
        assertThat(Browser.of(port, signIn.callAs(HANNA))
                        .post(
                                "/signals/" + signal.value() + "/links",
                                Map.of(
                                        "one", Alike.asked(trace, signal.value()),
                                        "other", Alike.asked(trace, other.value()),
                                        "verdict", verdict))
                        .statusCode())
                .isEqualTo(302);
    }

    private void judged(UUID one, UUID other, String verdict) {
        transaction.executeWithoutResult(status -> jdbc.sql("""
                        insert into linking.verdict (one, other, verdict, by, at)
                        values (least(:one, :other), greatest(:one, :other), :verdict, :by, now())
                        """)
                .param("one", one)
                .param("other", other)
                .param("verdict", verdict)
                .param("by", HANNA.value())
                .update());
    }

    private void said(PersonId by, UUID one, UUID other) {
        transaction.executeWithoutResult(status -> jdbc.sql(
                        "insert into signals.same_person (one, other, verdict, by, at) values (?, ?, 'SAME', ?, now())")
                .params(one, other, by.value())
                .update());
    }
}
