package nl.baken.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext.ClearCookiesOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Request;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import nl.baken.access.SignIn;
import nl.baken.chain.Holder;
import nl.baken.chain.Persona;
import nl.baken.chain.Records;
import nl.baken.linking.Alike;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/** While somebody types in a browser, below the field stands what that may touch; without scripts the forms work as well. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class LookJourneyTests {

    private static final Holder HANNA = Persona.HANNA.holder();
    private static final String LOOKED = "[data-looked]:not(:empty)";

    private final Alike alike;
    private final SignIn signIn;
    private final String base;
    private final String surname = Alike.surname();
    private final String phone = Alike.phone();
    private final List<String> asked = new ArrayList<>();
    private UUID known = UUID.randomUUID();

    @Autowired
    LookJourneyTests(Records records, SignIn signIn, @LocalServerPort int port) {
        this.alike = new Alike(records, signIn, port);
        this.signIn = signIn;
        this.base = "http://localhost:" + port;
    }

    @BeforeEach
    void somethingIsKnown() {
        known = alike.signal(HANNA, "Ioana " + surname, phone);
        alike.note(HANNA, known, "Staat op https://www.kinky.nl/ad/4711-" + surname + " en heet @x_" + surname);
        alike.signal(Persona.VISITOR.holder(), "Ioana " + surname, phone);
    }

    @Test
    void whoeverRegistersSeesBelowTheFieldWhatIsKnown() {
        try (Visit hanna = as(Persona.HANNA)) {
            hanna.open("/reports/new");
            hanna.fill("Wat is er gezien of gehoord?", "Zij belt met " + phone + " en heet @x_" + surname + ".");
            Locator story = hanna.page().locator(LOOKED).first();
            story.waitFor();
            assertThat(story.innerText())
                    .contains("Dit is misschien al bekend", Alike.number(known), "Er is een overeenkomst. Vraag ");
            hanna.page().locator("[name='involved[0].name']").fill("Ioana " + surname);
            hanna.page().locator(LOOKED).nth(1).waitFor();
            assertThat(hanna.page()
                            .locator("[data-look]:has([name='involved[0].name']) " + LOOKED)
                            .innerText())
                    .contains(Alike.number(known));
            assertThat(hanna.barriers()).isEmpty();
            assertThat(hanna.complaints()).isEmpty();
            hanna.photograph(picture("look-desk"));
            hanna.narrowTo(Visit.PHONE);
            assertThat(hanna.scrollsSideways()).isFalse();
            assertThat(hanna.barriers()).isEmpty();
            hanna.photograph(picture("look-phone"));

            hanna.fill("Wat is er gezien of gehoord?", "Toch niet.");
            hanna.page().waitForCondition(() -> hanna.page().locator(LOOKED).count() == 1);
        }
    }

    @Test
    void aStoryIsAskedForOnlyWhenItSaysSomethingNewToLookFor() {
        try (Visit hanna = as(Persona.HANNA)) {
            hanna.open("/signals/" + known + "/note");
            Locator note = hanna.page().locator("textarea[name=text]");
            note.fill("Zij was er vandaag niet, zegt de buurvrouw.");
            hanna.page().waitForTimeout(1_500);
            assertThat(asked).isEmpty();

            hanna.page().waitForRequest("**/look", () -> note.fill("Zij reed in 12-ABC-3."));
            note.fill("Zij reed in 12-ABC-3. Dat was alles wat de buurvrouw zag");
            hanna.page().waitForTimeout(1_500);
            assertThat(asked).singleElement().asString().startsWith("_csrf=").doesNotContain("certainty");
        }
    }

    @Test
    void aFormThatIsFilledInAlreadyIsLookedAtAtOnce() {
        alike.dossier(Persona.ZOE.holder(), "Ioana " + surname, phone);
        try (Visit zoe = as(Persona.ZOE)) {
            zoe.open("/dossiers/search");
            zoe.page().locator("[name=name]").fill("Ioana " + surname + "x");
            zoe.page().locator("[name=phone]").fill(phone);
            zoe.page().locator("main form button[type=submit]").first().click();
            zoe.press("Nieuw dossier");
            zoe.page().locator(LOOKED).waitFor();
            assertThat(zoe.page().locator(LOOKED).innerText()).contains("Er is een overeenkomst. Vraag ");
            assertThat(zoe.barriers()).isEmpty();
            zoe.photograph(picture("look-dossier"));
        }
    }

    @Test
    void theBoardShowsNamesOnlineAndAdvertisements() {
        alike.note(HANNA, alike.bare(HANNA), "kinky.nl/ad/4711-" + surname);
        try (Visit hanna = as(Persona.HANNA)) {
            hanna.open("/signals/" + known + "/network");
            assertThat(hanna.page().locator("[data-node=HANDLE] [data-name]").innerText())
                    .isEqualTo("@x_" + surname.toLowerCase(Locale.ROOT));
            assertThat(hanna.page().locator("[data-node=AD]").count())
                    .as("one advertisement in two signals")
                    .isEqualTo(1);
            assertThat(hanna.barriers()).isEmpty();
            hanna.photograph(picture("look-board"));
        }
    }

    @Test
    void whoeverMayNotLookAsksNothing() {
        try (Visit paul = as(Persona.PAUL)) {
            paul.open("/reports/new");
            paul.fill("Wat is er gezien of gehoord?", "Zij belt met " + phone);
            paul.page().waitForTimeout(1_500);
            assertThat(asked).isEmpty();
            assertThat(paul.complaints()).isEmpty();
        }
    }

    @Test
    void whoeverWasSignedOutMeanwhileSeesNothingBelowTheField() {
        try (Visit hanna = as(Persona.HANNA)) {
            hanna.open("/reports/new");
            hanna.page().context().clearCookies(new ClearCookiesOptions().setName("baken_session"));
            hanna.page()
                    .waitForResponse(
                            answer -> answer.url().endsWith("/login"),
                            () -> hanna.fill("Wat is er gezien of gehoord?", "Zij belt met " + phone));
            hanna.page().waitForTimeout(500);
            assertThat(hanna.page().locator(LOOKED).count()).isZero();
        }
    }

    @Test
    void withoutScriptsTheFormRegistersAsBefore() {
        try (Visit hanna = Visit.withoutScript(base).with(token(Persona.HANNA))) {
            hanna.open("/reports/new");
            hanna.choose("Van wie komt deze melding?", "School");
            hanna.fill("Wat is er gezien of gehoord?", "Zij belt met " + phone);
            hanna.photograph(picture("look-none"));
            hanna.press("Melding vastleggen");
            assertThat(hanna.text()).contains("Melding vastgelegd");
        }
    }

    private Visit as(Persona persona) {
        Visit visit = Visit.atADesk(base).with(token(persona));
        visit.page().onRequest(request -> remember(request));
        return visit;
    }

    private void remember(Request request) {
        if (request.url().endsWith("/look")) {
            asked.add(String.valueOf(request.postData()));
        }
    }

    private String token(Persona persona) {
        return signIn.callAs(persona.person()).token();
    }

    private static @Nullable Path picture(String name) {
        String folder = System.getProperty("baken.pictures");
        return folder == null ? null : Path.of(folder, name + ".png");
    }
}
