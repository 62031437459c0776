package nl.baken.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.baken.access.SignIn;
import nl.baken.chain.Kind;
import nl.baken.chain.Persona;
import nl.baken.chain.Records;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Care and law side by side in a browser: at a desk, on a phone, without a script and by keyboard. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class TrajectoryJourneyTests {

    private final Records records;
    private final SignIn signIn;
    private final String base;

    @Autowired
    TrajectoryJourneyTests(Records records, SignIn signIn, @LocalServerPort int port) {
        this.records = records;
        this.signIn = signIn;
        this.base = "http://localhost:" + port;
    }

    @Test
    void aDomainIsOpenedAStepPlannedAndLeftToWaitWithoutAScript() {
        String lanes = lanes();
        try (Visit zoe = Visit.withoutScript(base).with(token())) {
            zoe.open(lanes + "/domains/new");
            zoe.choose("Leefgebied", "Inkomen en schulden");
            zoe.fill("Waarom is dit nodig?", "Geen inkomen, en de opvang vraagt een bijdrage");
            zoe.press("Openen");
            assertThat(zoe.text()).contains("Geen inkomen, en de opvang vraagt een bijdrage");
            zoe.follow("Stap plannen");
            zoe.fill("Wat gaat er gebeuren?", "Uitkering aanvragen");
            zoe.choose("Wie doet het?", "Gemeente");
            zoe.fill("Uiterlijk op", today().plusDays(30).toString());
            zoe.press("Stap plannen");
            assertThat(zoe.text()).contains("Bewaard", "Uitkering aanvragen");
            zoe.follow("Uitkering aanvragen");
            zoe.follow("Laten wachten");
            zoe.choose("Wacht op", "IND");
            zoe.press("Laten wachten");
            assertThat(zoe.text()).contains("Wie wacht op wie", "wacht op IND");
            zoe.photograph(picture("trajectories-phone"));
            assertThat(zoe.scrollsSideways()).isFalse();
        }
    }

    @Test
    void thePictureIsReadAtADeskAndOnAPhoneAndReachedByKeyboard() {
        String lanes = lanes();
        try (Visit zoe = Visit.atADesk(base).with(token())) {
            zoe.open(lanes);
            assertThat(zoe.barriers()).isEmpty();
            assertThat(zoe.complaints()).isEmpty();
            assertThat(zoe.elsewhere()).isEmpty();
            zoe.photograph(picture("trajectories-desk"));
            zoe.page().locator(".lanes__window").focus();
            assertThat(zoe.page().evaluate("document.activeElement.className")).isEqualTo("lanes__window");
            zoe.narrowTo(Visit.PHONE);
            assertThat(zoe.scrollsSideways()).isFalse();
            assertThat(zoe.barriers()).isEmpty();
            zoe.page().keyboard().press("ArrowRight");
            // a function that waits inside the page would be refused by its own policy
            zoe.page()
                    .waitForCondition(() -> Boolean.TRUE.equals(
                            zoe.page().evaluate("document.querySelector('.lanes__window').scrollLeft > 0")));
            for (String page : pages(zoe)) {
                zoe.open(page);
                assertThat(zoe.scrollsSideways()).as(page).isFalse();
                assertThat(zoe.barriers()).as(page).isEmpty();
                zoe.photograph(picture("trajectories"
                        + page.substring(lanes.length())
                                .replaceAll("[0-9a-f-]{36}", "x")
                                .replace('/', '-')));
            }
        }
    }

    /** The pages that this one leads to, and those that a step leads to. */
    private static List<String> pages(Visit zoe) {
        List<String> found = new ArrayList<>(links(zoe));
        zoe.open(found.stream()
                .filter(link -> link.matches(".*/steps/[0-9a-f-]{36}"))
                .findFirst()
                .orElseThrow());
        found.addAll(links(zoe));
        assertThat(found).hasSizeGreaterThan(15);
        return found.stream().distinct().toList();
    }

    private static List<String> links(Visit zoe) {
        return zoe.page().locator("main a[href*='/trajectories/']").all().stream()
                .map(link -> link.getAttribute("href"))
                .distinct()
                .toList();
    }

    private String lanes() {
        return "/dossiers/" + UUID.fromString(records.of(Kind.DOSSIER, Persona.ZOE.holder())) + "/trajectories";
    }

    private String token() {
        return signIn.callAs(Persona.ZOE.person()).token();
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneId.of("Europe/Amsterdam"));
    }

    private static @Nullable Path picture(String name) {
        String folder = System.getProperty("baken.pictures");
        return folder == null ? null : Path.of(folder, name + ".png");
    }
}
