package nl.baken.linking;

import static nl.baken.linking.Alike.asOwner;
import static nl.baken.linking.Alike.asked;
import static nl.baken.linking.Alike.number;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import nl.baken.access.SignIn;
import nl.baken.chain.Holder;
import nl.baken.chain.Persona;
import nl.baken.chain.Records;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The page of links has one card for each other record, with all by which it touches, and who said what of that. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class TouchedTests {

    private static final Holder HANNA = Persona.HANNA.holder();
    private static final Holder HUGO = Persona.VISITOR.holder();

    private final Alike alike;
    private final String surname = Alike.surname();
    private final String name = "Ioana " + surname;
    private final String phone = Alike.phone();
    private final String plate =
            "%d-KLM-%d".formatted(10 + Math.floorMod(phone.hashCode(), 90), Math.floorMod(name.hashCode(), 10));
    private final String judge = asked(
            "select name from access.person where id = ?",
            Persona.HANNA.person().value());

    @Autowired
    TouchedTests(Records records, SignIn signIn, @LocalServerPort int port) {
        this.alike = new Alike(records, signIn, port);
    }

    @Test
    void whatTouchesIsOneCardForEachRecordTheStrongestFirst() {
        UUID first = alike.signal(HANNA, name, phone);
        UUID second = alike.signal(HANNA, likeIt(), phone);
        UUID weak = alike.signal(HANNA, "Bogdan Wesselink", phone);
        alike.note(HANNA, first, "rijdt in " + plate);
        alike.note(HANNA, second, "ook in " + plate);

        List<Element> cards = Jsoup.parse(links(Persona.HANNA, first)).select("[aria-labelledby=open-title] article");

        assertThat(cards).extracting(card -> card.select("h3").text()).containsExactly(number(second), number(weak));
        assertThat(cards.getFirst().select("h4").eachText()).containsExactlyInAnyOrder("Persoon", "Voertuig");
        assertThat(cards.getFirst().text()).contains("2 gegevens raken", "Sterk");
        assertThat(cards.getLast().text()).contains("Een gegeven raakt", "Andere naam, zelfde nummer");
    }

    @Test
    void whoJudgedAndWhenStandsWithEachPairAndARecordStaysOpenUntilAllIsJudged() {
        UUID first = alike.signal(HANNA, name, phone);
        UUID second = alike.signal(HANNA, likeIt(), phone);
        alike.note(HANNA, first, "rijdt in " + plate);
        alike.note(HANNA, second, "ook in " + plate);

        alike.judge(HANNA, Clue.Kind.PERSON, first, second, "SAME");

        Element card = Jsoup.parse(links(Persona.HANNA, first))
                .select("[aria-labelledby=open-title] article")
                .getFirst();
        assertThat(card.text()).contains("Dezelfde persoon, zei " + judge + " op ");
        assertThat(card.select("h4 ~ .badge").eachText()).contains("Dezelfde persoon");

        alike.judge(HANNA, Clue.Kind.PLATE, first, second, "REJECTED");

        Element page = Jsoup.parse(links(Persona.HANNA, first));
        assertThat(page.select("[aria-labelledby=open-title] article")).isEmpty();
        assertThat(page.select("[aria-labelledby=confirmed-title] article").text())
                .contains(number(second), "Hoort niet bij elkaar, zei ");

        alike.judge(HANNA, Clue.Kind.PERSON, first, second, "UNDONE");

        assertThat(Jsoup.parse(links(Persona.HANNA, first)).select("main").text())
                .contains(judge + " maakte een eerder oordeel ongedaan op ");
    }

    @Test
    void whoseRecordIsNotTheReadersIsNotToldOfNorWhoJudgedIt() {
        UUID first = alike.signal(HANNA, name, phone);
        UUID others = alike.signal(HUGO, likeIt(), phone);
        alike.readsAlong(others, Persona.HANNA.post());
        alike.judge(HANNA, Clue.Kind.PERSON, first, others, "SAME");
        asOwner("delete from access.tie where record = '" + others + "' and post = '"
                + Persona.HANNA.post().value() + "'");

        assertThat(links(Persona.HANNA, first)).doesNotContain("zei " + judge, number(others));
        assertThat(links(Persona.VISITOR, others)).doesNotContain("zei " + judge, number(first));
    }

    /** The name as somebody else would write it. */
    private String likeIt() {
        return name.replace("Ioana", "Ioanna").replace("escu", "esku");
    }

    private String links(Persona persona, UUID signal) {
        return alike.browser(persona).get("/signals/" + signal + "/links").body();
    }
}
