package nl.baken.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import nl.baken.access.PersonId;
import nl.baken.access.SignIn;
import nl.baken.access.TestRegion;
import nl.baken.chain.Kind;
import nl.baken.chain.Persona;
import nl.baken.chain.Records;
import nl.baken.platform.TestDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/** From agenda to minutes: what a chair clicks and types, and what the police read at the table. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class ConferenceJourneyTests {

    // Somebody who does this once a week: finding, pointing and clicking, and typing (Card, Moran and Newell, 1980).
    private static final Duration CLICK = Duration.ofMillis(2650);
    private static final Duration KEY = Duration.ofMillis(280);

    private final Records records;
    private final SignIn signIn;
    private final String base;

    private Duration work = Duration.ZERO;
    private int clicks;

    @Autowired
    ConferenceJourneyTests(Records records, SignIn signIn, @LocalServerPort int port) {
        this.records = records;
        this.signIn = signIn;
        this.base = "http://localhost:" + port;
    }

    @Test
    void fromAgendaToMinutesTakesLessThanFiveMinutesOfClicks() {
        String signal = records.of(Kind.SIGNAL, Persona.KARIM.holder());
        try (Visit karim = Visit.atADesk(base).with(token(TestRegion.KARIM_CHAIN_DIRECTOR));
                Visit paul = Visit.onAPhone(base).with(token(TestRegion.PAUL_POLICE))) {
            karim.open("/signals/" + signal);
            String number = karim.heading();
            karim.open("/conferences");
            plans(karim, number);
            String conference = karim.path();
            asks(karim);
            chooses(karim);
            click(karim, "Uitnodigen");
            sound(karim, "conference", "Uitgenodigd");

            paul.open("/conferences");
            paul.follow(conference(karim));
            sound(paul, "invitation", "Raadhuis");
            assertThat(paul.text()).doesNotContain(number, "Wat is er nodig?");
            paul.follow("Uw blad");
            sound(paul, "before", "Het overleg is nog niet begonnen");

            click(karim, "Overleg beginnen");
            click(karim, "Aanwezig: Politie Midden-Nederland, Ketenpartner");
            sound(karim, "underway", "leest tot");
            paul.open(conference + "/sheet");
            sound(paul, "sheet", "Gezien", "Om mee te denken");

            decides(karim);
            agrees(karim);
            click(karim, "Overleg beëindigen");
            click(karim, "Verslag vaststellen");
            sound(karim, "minuted", "Het verslag is vastgesteld", "Afgerond");

            paul.open(conference + "/sheet");
            sound(paul, "after", "Het overleg is voorbij");
            finishes(paul, conference(karim));
            karim.open(conference);
            sound(karim, "done", "Klaar");
        }
        assertThat(clicks).as("clicks of the chair").isLessThanOrEqualTo(32);
        assertThat(work).as("%d clicks and typing", clicks).isLessThan(Duration.ofMinutes(5));
    }

    private void plans(Visit karim, String number) {
        follow(karim, "Overleg plannen");
        sound(karim, "plan", "Wie u uitnodigt");
        tick(karim, "Casusoverleg");
        karim.page()
                .locator("input[name=day]")
                .fill(LocalDate.now(ZoneId.of("Europe/Amsterdam")).toString());
        karim.page().locator("input[name=starts]").fill("00:00");
        karim.page().locator("input[name=ends]").fill("23:59");
        work = work.plus(KEY.multipliedBy(18));
        type(karim, "Waar?", "Raadhuis");
        click(karim, "Plannen");
        follow(karim, "Onderwerp toevoegen");
        type(karim, "Nummer van het signaal of dossier", number);
        type(karim, "Wat is de vraag aan de tafel?", "Wat is er nodig?");
        sound(karim, "item", "Onderwerp toevoegen");
        click(karim, "Op de agenda");
        sound(karim, "planned", "Wat is er nodig?");
    }

    private void asks(Visit karim) {
        follow(karim, "Mensen vragen");
        karim.choose("Op welke grondslag deelt u met hen?", "Taak van algemeen belang of openbaar gezag");
        count(2);
        tick(karim, "Politie Midden-Nederland, Ketenpartner");
        sound(karim, "parties", "Wie zit er aan tafel?");
        click(karim, "Vragen");
    }

    private void chooses(Visit karim) {
        follow(karim, "Blad over onderwerp 1");
        sound(karim, "choose", "Wat mag deze partij weten?");
        karim.page().locator("input[name=fields]").first().check();
        count(1);
        type(karim, "Waarom is dit nodig?", "Om mee te denken");
        click(karim, "Bekijk het blad");
        sound(karim, "preview", "Dit leest de partij");
        click(karim, "Zo delen");
    }

    private void decides(Visit karim) {
        follow(karim, "Besluit opschrijven");
        type(karim, "Wat is er besloten?", "De politie gaat langs, zonder uniform.");
        sound(karim, "decision", "Besluit opschrijven");
        click(karim, "Besluit bewaren");
    }

    private void agrees(Visit karim) {
        follow(karim, "Afspraak opschrijven");
        karim.choose("Wie doet het?", "Politie Midden-Nederland, Ketenpartner");
        count(2);
        type(karim, "Wat is er afgesproken?", "Langsgaan bij het adres.");
        tick(karim, "Wie het doet, vertelt het");
        sound(karim, "agree", "Weet de persoon ervan?");
        click(karim, "Afspraak bewaren");
    }

    private static void finishes(Visit paul, String conference) {
        paul.open("/agreements/" + agreementOf(conference));
        sound(paul, "agreement", "Langsgaan bij het adres.");
        paul.follow("Klaar");
        sound(paul, "finish", "Hebt u het de persoon verteld?");
        paul.press("Klaar");
        sound(paul, "finish-asked", "Niet alles is goed ingevuld");
        paul.tick("De persoon weet het al");
        paul.press("Klaar");
        sound(paul, "finished", "De afspraak is klaar");
    }

    // the worklist of a desk that all tests share has many pages
    private static String agreementOf(String conference) {
        try (Connection owner = TestDatabase.connectAsOwner();
                PreparedStatement asked = owner.prepareStatement("""
                        select a.id from conferences.agreement a
                        join conferences.conference c on c.id = a.conference
                        where c.number = ?
                        """)) {
            asked.setString(1, conference);
            try (ResultSet found = asked.executeQuery()) {
                found.next();
                return found.getString(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String conference(Visit karim) {
        return karim.heading();
    }

    private void click(Visit visit, String button) {
        Locator found = visit.page()
                .locator("main")
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(button).setExact(true));
        found.first().click();
        count(1);
    }

    private void follow(Visit visit, String link) {
        visit.follow(link);
        count(1);
    }

    private void tick(Visit visit, String label) {
        visit.tick(label);
        count(1);
    }

    private void type(Visit visit, String label, String text) {
        visit.fill(label, text);
        count(1);
        work = work.plus(KEY.multipliedBy(text.length()));
    }

    private void count(int more) {
        clicks += more;
        work = work.plus(CLICK.multipliedBy(more));
    }

    private String token(PersonId person) {
        return signIn.callAs(person).token();
    }

    /** Tells this, and is as accessible at a desk as on a phone. */
    private static void sound(Visit visit, String picture, String... told) {
        assertThat(visit.text()).contains(told);
        assertThat(visit.barriers()).as(picture).isEmpty();
        assertThat(visit.scrollsSideways()).as(picture).isFalse();
        assertThat(visit.complaints()).as(picture).isEmpty();
        Path folder = pictures();
        if (folder != null) {
            for (int width : List.of(Visit.DESK, Visit.PHONE)) {
                visit.narrowTo(width);
                visit.photograph(folder.resolve(picture + "-" + width + ".png"));
                assertThat(visit.scrollsSideways())
                        .as("%s at %d", picture, width)
                        .isFalse();
            }
        }
    }

    private static @Nullable Path pictures() {
        String folder = System.getProperty("baken.pictures");
        return folder == null ? null : Path.of(folder);
    }
}
