package nl.baken.linking;

import static nl.baken.linking.Alike.asOwner;
import static nl.baken.linking.Alike.asked;
import static nl.baken.linking.Alike.number;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.baken.access.Callers;
import nl.baken.access.People;
import nl.baken.access.PersonId;
import nl.baken.access.Role;
import nl.baken.access.SignIn;
import nl.baken.access.TestRegion;
import nl.baken.chain.Holder;
import nl.baken.chain.Persona;
import nl.baken.chain.Records;
import nl.baken.rights.Erasing;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The board around a record holds what its reader may see, and of the rest that there is something to ask. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class BoardTests {

    private static final Holder HANNA = Persona.HANNA.holder();
    private static final Holder HUGO = Persona.VISITOR.holder();

    private final Alike alike;
    private final Erasing erasing;
    private final SignIn signIn;
    private final People people;
    private final String surname = Alike.surname();
    private final String name = "Ioana " + surname;
    private final String phone = Alike.phone();

    @Autowired
    BoardTests(Records records, SignIn signIn, Erasing erasing, People people, @LocalServerPort int port) {
        this.alike = new Alike(records, signIn, port);
        this.erasing = erasing;
        this.signIn = signIn;
        this.people = people;
    }

    @Test
    void holdsWhatARecordSaysAndWhatTouchesItWithWhatThatSays() {
        UUID first = alike.signal(HANNA, name, phone);
        UUID second = alike.signal(HANNA, likeIt(), international());
        alike.note(HANNA, second, "Een auto met kenteken AB-12-CD, bij 1211 AB 12.");

        Document board = board(Persona.HANNA, first);

        assertThat(names(board, "RECORD")).containsExactly(number(first), number(second));
        assertThat(names(board, "PERSON")).containsExactlyInAnyOrder(name, likeIt());
        assertThat(names(board, "PHONE")).as("one number, written in two ways").containsExactly(phone);
        assertThat(names(board, "PLATE")).containsExactly("AB-12-CD");
        assertThat(names(board, "ADDRESS")).hasSize(1);
        assertThat(bond(board, phone, "STANDS_IN")).contains(number(first), number(second));
        assertThat(bond(board, name, "STRONG")).contains(likeIt());
        assertThat(bond(board, likeIt(), "STRONG")).contains(name);
        assertThat(node(board, number(second)).select("a[href=/signals/" + second + "]"))
                .hasSize(1);
    }

    @Test
    void twoPeopleWithOneNumberShareItAndDoNotLookAlike() {
        UUID first = alike.signal(HANNA, name, phone);
        alike.signal(HANNA, "Bogdan Wesselink", international());

        Document board = board(Persona.HANNA, first);

        assertThat(bond(board, name, "SHARES")).contains("Bogdan Wesselink");
        assertThat(bond(board, phone, "STANDS_IN")).isNotEmpty();
        assertThat(board.select("[data-bond=STRONG], [data-bond=POSSIBLE]")).isEmpty();
    }

    @Test
    void ofWhatAnotherDeskHasOnlyWhomToAskIsOnIt() {
        UUID others = alike.signal(HUGO, name, phone);
        UUID mine = alike.signal(HANNA, name, phone);

        Document board = board(Persona.HANNA, mine);

        assertThat(names(board, "DESK")).singleElement().asString().startsWith("Er is een overeenkomst. Vraag ");
        assertThat(names(board, "RECORD")).containsExactly(number(mine));
        assertThat(names(board, "PERSON")).containsExactly(name);
        assertThat(board.html()).doesNotContain(number(others), others.toString());
        assertThat(bond(board, names(board, "DESK").getFirst(), "MATCHES"))
                .as("with what it is alike is not told")
                .contains(number(mine))
                .doesNotContain(phone);
    }

    @Test
    void ofWhatIsVeiledOnlyWhoDirectsTheChainLearns() {
        UUID others = alike.signal(HUGO, name, phone);
        UUID mine = alike.signal(HANNA, name, phone);
        alike.browser(TestRegion.HUGO_FOCAL_POINT_HUIZEN)
                .post("/signals/" + others + "/links/veil", Map.of("veiled", "true"));
        alike.readsAlong(mine, Persona.KARIM.post());

        assertThat(names(board(Persona.HANNA, mine), "DESK")).isEmpty();
        assertThat(names(board(Persona.KARIM, mine), "DESK"))
                .singleElement()
                .asString()
                .contains("iets dat alleen u mag weten", "Gemeente Huizen");
    }

    @Test
    void aFocalPointReadsNoNamesOfADossierThatItIsTiedTo() {
        readsNoNames(Persona.HANNA);
    }

    @Test
    void aChainDirectorReadsNoNamesOfADossierThatItIsTiedTo() {
        readsNoNames(Persona.KARIM);
    }

    // a tie does not make up for a role that opens no dossiers
    private void readsNoNames(Persona persona) {
        UUID signal = alike.signal(HANNA, name, phone);
        UUID dossier = alike.dossier(Persona.ZOE.holder(), likeIt(), phone);
        alike.readsAlong(signal, persona.post());
        alike.readsAlong(dossier, persona.post());

        Document board = board(persona, signal);

        assertThat(names(board, "PERSON")).containsExactly(name);
        assertThat(names(board, "RECORD")).containsExactly(number(signal));
        assertThat(names(board, "DESK")).singleElement().asString().startsWith("Er is een overeenkomst. Vraag ");
        assertThat(board.html()).doesNotContain(likeIt(), number(dossier), dossier.toString());
    }

    @Test
    void aTieOfAPostThatReadsNoSignalsShowsNoneToItsHolderInAnotherPost() {
        PersonId both = Callers.as(
                signIn.callAs(TestRegion.ADA_ADMINISTRATOR),
                () -> people.add("Twee Functies", "p" + UUID.randomUUID()));
        TestRegion.alsoHolds(both, TestRegion.HUIZEN, Role.FOCAL_POINT);
        TestRegion.alsoHolds(both, TestRegion.POLICE, Role.PARTNER);
        UUID mine = alike.signal(HUGO, name, phone);
        UUID other = alike.signal(HANNA, name, phone);
        alike.readsAlong(other, TestRegion.post(TestRegion.POLICE, Role.PARTNER));

        try {
            Document board = Jsoup.parse(
                    alike.browser(both).get("/signals/" + mine + "/network").body());

            assertThat(names(board, "RECORD")).containsExactly(number(mine));
            assertThat(names(board, "DESK")).hasSize(1);
        } finally {
            asOwner("delete from access.holding where person = '" + both.value() + "'");
        }
    }

    @Test
    void aCareCoordinatorReadsTheNamesOfADossierAndOfASignalThatItIsTiedTo() {
        UUID signal = alike.signal(HANNA, name, phone);
        UUID dossier = alike.dossier(Persona.ZOE.holder(), likeIt(), phone);
        alike.readsAlong(signal, Persona.ZOE.post());

        Document board = board(Persona.ZOE, "/dossiers/" + dossier + "/network");

        assertThat(names(board, "PERSON")).contains(name, likeIt());
        assertThat(names(board, "RECORD")).contains(number(signal), number(dossier));
    }

    @Test
    void otherDaysAreLeftOutAndCountedAndWhomToAskStays() {
        UUID mine = alike.signal(HANNA, name, phone);
        UUID old = alike.signal(HANNA, likeIt(), phone);
        alike.signal(HUGO, name, phone);
        asOwner("update signals.signal set received_on = date '2019-03-04' where id = '" + old + "'");

        assertThat(names(filtered(mine, "from=2019-03-04&until=2019-03-04"), "RECORD"))
                .containsExactly(number(mine), number(old));
        for (String span : List.of("from=2019-03-05&until=", "from=&until=2019-03-03")) {
            Document board = filtered(mine, span);
            assertThat(names(board, "RECORD")).as(span).containsExactly(number(mine));
            assertThat(names(board, "PERSON")).containsExactly(name);
            assertThat(board.text()).contains("1 stuk is van andere dagen");
            assertThat(names(board, "DESK"))
                    .as("by asking for other days nobody learns when another desk got something")
                    .hasSize(1);
        }
        assertThat(filtered(mine, "from=2019-03-05&until=2019-03-04").text())
                .contains("De laatste dag ligt voor de eerste dag.");
    }

    @Test
    void aStepFurtherIsTakenOnlyWhenAskedFor() {
        String another = Alike.phone();
        UUID first = alike.signal(HANNA, name, phone);
        UUID second = alike.signal(HANNA, likeIt(), phone);
        alike.note(HANNA, second, "Zij belt met " + another);
        UUID third = alike.signal(HANNA, "Maria " + Alike.surname(), another);
        UUID fourth = alike.signal(HANNA, "Elena " + Alike.surname(), "");
        String mail = "x" + surname + "@example.org";
        alike.note(HANNA, third, mail);
        alike.note(HANNA, fourth, mail);

        assertThat(names(board(Persona.HANNA, first), "RECORD")).containsExactly(number(first), number(second));
        assertThat(names(filtered(first, "further=true"), "RECORD"))
                .as("two steps, and no third one")
                .containsExactly(number(first), number(second), number(third));
    }

    @Test
    void whatPeopleSaidIsDrawnAsTheySaidIt() {
        UUID first = alike.signal(HANNA, name, phone);
        UUID second = alike.signal(HANNA, likeIt(), phone);

        alike.judge(HANNA, first, second, "SAME");
        assertThat(bond(board(Persona.HANNA, second), likeIt(), "SAME")).contains(name);

        alike.judge(HANNA, second, first, "REJECTED");
        assertThat(names(board(Persona.HANNA, first), "RECORD")).containsExactly(number(first));
    }

    @Test
    void whoOfThePeopleInOneRecordAreOneIsDrawn() {
        UUID signal = alike.signal(HANNA, name, phone);
        String another = "Bogdan " + Alike.surname();
        alike.involve(HANNA, signal, another, "");
        assertThat(bond(board(Persona.HANNA, signal), name, "SAME")).isEmpty();
        String both = Alike.asked(
                "select string_agg(source::text, ',') from linking.trace where kind = 'PERSON' and record = ?", signal);

        alike.browser(Persona.HANNA).post("/signals/" + signal + "/people", Map.of("people", both));

        assertThat(bond(board(Persona.HANNA, signal), name, "SAME")).contains(another);
    }

    @Test
    void aNumberOfWhichPeopleSaidThatItIsNotTheSameIsTwo() {
        UUID first = alike.signal(HANNA, name, "");
        UUID second = alike.signal(HANNA, likeIt(), "");
        alike.note(HANNA, first, "Belt met " + phone);
        alike.note(HANNA, second, "Belt met " + phone);
        assertThat(names(board(Persona.HANNA, first), "PHONE")).containsExactly(phone);

        alike.judge(HANNA, Clue.Kind.PHONE, first, second, "REJECTED");

        assertThat(names(board(Persona.HANNA, first), "PHONE")).containsExactly(phone, phone);
    }

    @Test
    void whatVeryManyHaveIsCutAndThatIsSaidButWhatPeopleConfirmedStays() {
        UUID mine = alike.signal(HANNA, name, phone);
        UUID confirmed = alike.signal(HANNA, name, phone);
        UUID loose = alike.signal(HANNA, "Maria Ionescu", phone);
        alike.judge(HANNA, mine, confirmed, "SAME");
        asOwner("""
                with one as (select id, subject, kind, says from linking.trace where record = '%s' limit 1),
                many as (
                    insert into linking.trace (id, source, record, subject, kind, says)
                    select gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), subject, kind, says
                    from one, generate_series(1, 200) returning id)
                insert into linking.trace_key (token, trace)
                select k.token, many.id from many, linking.trace_key k, one where k.trace = one.id
                """.formatted(mine));
        try {
            Document board = board(Persona.HANNA, mine);
            assertThat(board.text()).contains("Daarop alleen is niet gezocht.");
            assertThat(names(board, "RECORD"))
                    .containsExactly(number(mine), number(confirmed))
                    .doesNotContain(number(loose));
            assertThat(bond(board, number(mine), "HOLDS")).contains(phone);
        } finally {
            asOwner("delete from linking.trace t where not exists (select from signals.signal s where s.id = t.record)"
                    + " and not exists (select from dossiers.dossier d where d.id = t.record)");
        }
    }

    @Test
    void moreThanABoardHoldsIsLeftOutAndThatIsSaid() {
        UUID mine = alike.signal(HANNA, name, phone);
        for (int note = 0; note < 4; note++) {
            StringBuilder numbers = new StringBuilder();
            for (int i = 0; i < 18; i++) {
                numbers.append(Alike.phone()).append('\n');
            }
            alike.note(HANNA, mine, numbers.toString());
        }

        Document board = board(Persona.HANNA, mine);

        assertThat(board.select("[data-node]")).hasSize(Sketch.MOST);
        assertThat(board.text()).contains("meer dan op het bord past");
    }

    @Test
    void everybodyWhoIsOnItIsInTheLogbook() {
        UUID mine = alike.signal(HANNA, name, phone);
        UUID other = alike.signal(HANNA, likeIt(), phone);
        UUID others = alike.signal(HUGO, name, phone);

        List<UUID> subjects = List.of(mine, other, others);
        List<Integer> before = subjects.stream().map(BoardTests::compared).toList();
        board(Persona.HANNA, mine);

        assertThat(subjects.stream().map(BoardTests::compared))
                .containsExactlyElementsOf(
                        before.stream().map(lines -> lines + 1).toList());
    }

    @Test
    void whatIsOnlyKeptIsOnNoBoard() {
        UUID kept = alike.signal(HANNA, likeIt(), phone);
        UUID mine = alike.signal(HANNA, name, phone);
        alike.judge(HANNA, mine, kept, "SAME");
        assertThat(names(board(Persona.HANNA, mine), "RECORD")).hasSize(2);

        erasing.restricted(Persona.HANNA.person(), Persona.HANNA.post(), number(kept));

        assertThat(names(board(Persona.HANNA, mine), "RECORD")).containsExactly(number(mine));
        assertThat(board(Persona.HANNA, mine).html()).doesNotContain(likeIt());
        assertThat(board(Persona.HANNA, kept).select("[data-node]")).hasSize(1);
        assertThat(board(Persona.HANNA, kept).text()).contains("Alleen bewaren");
    }

    @Test
    void whatBecamePartOfTheRecordIsNoRecordBesideIt() {
        UUID first = alike.signal(HANNA, name, phone);
        UUID whole = alike.signal(HANNA, likeIt(), phone);
        UUID part = alike.signal(HANNA, name, phone);
        alike.browser(Persona.HANNA).post("/signals/" + part + "/merge", Map.of("number", number(whole)));

        Document board = filtered(whole, "further=true");

        assertThat(names(board, "RECORD")).containsExactly(number(whole), number(first));
    }

    @Test
    void aRecordWithoutAnythingSaysSo() {
        assertThat(board(Persona.HANNA, alike.bare(HANNA)).text())
                .contains("In dit stuk staat nog niets waaraan iets anders kan raken");
        assertThat(board(Persona.HANNA, alike.signal(HANNA, name, phone)).text())
                .contains("Niets anders raakt hieraan.");
    }

    @Test
    void whoHasNoNameIsCountedInstead() {
        UUID mine = alike.signal(HANNA, "", phone);
        alike.involve(HANNA, mine, "", Alike.phone());

        assertThat(names(board(Persona.HANNA, mine), "PERSON")).containsExactlyInAnyOrder("persoon 1", "persoon 2");
    }

    @Test
    void aNameIsATextWhateverItSays() {
        String hostile = "<script>alert(1)</script> ${7*7} #{frame.name} " + "x".repeat(120);
        Document board = board(Persona.HANNA, alike.signal(HANNA, hostile, phone));

        assertThat(names(board, "PERSON")).containsExactly(hostile);
        assertThat(board.select("main script:not([src])")).isEmpty();
    }

    private static int compared(UUID subject) {
        return Integer.parseInt(asked(
                "select count(*) from logbook.processing where operation = 'COMPARE' and activity = 'LINKING' and subject = ?",
                subject));
    }

    private Document board(Persona persona, UUID signal) {
        return board(persona, "/signals/" + signal + "/network");
    }

    private Document filtered(UUID signal, String span) {
        return board(Persona.HANNA, "/signals/" + signal + "/network?" + span);
    }

    private Document board(Persona persona, String path) {
        var answer = alike.browser(persona).get(path);
        assertThat(answer.statusCode()).isEqualTo(200);
        return Jsoup.parse(answer.body());
    }

    private static List<String> names(Document board, String sort) {
        return board.select("[data-node=" + sort + "] [data-name]").eachText();
    }

    private static Element node(Document board, String name) {
        return board.select("[data-node]").stream()
                .filter(node -> node.select("[data-name]").text().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static String bond(Document board, String name, String bond) {
        return node(board, name).select("[data-bond=" + bond + "]").text();
    }

    /** The name as somebody else would write it. */
    private String likeIt() {
        return name.replace("Ioana", "Ioanna").replace("escu", "esku");
    }

    private String international() {
        return "+31 6 " + phone.substring(2);
    }
}
