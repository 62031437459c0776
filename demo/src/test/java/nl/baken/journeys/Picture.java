package nl.baken.journeys;

import com.microsoft.playwright.Page;
import java.nio.file.Path;

/** A picture in the documentation, drawn anew by the journeys with {@code -Dbaken.draw=true}. */
enum Picture {
    WORKLIST("images/worklist", 720),
    REPORT_FORM("handleiding/images/melder-formulier", 860),
    RECEIPT_CODE("handleiding/images/melder-ontvangstcode", 860),
    FOCAL_POINT_WORKLIST("handleiding/images/aandachtsfunctionaris-werkvoorraad", 620),
    FOCAL_POINT_SIGNAL("handleiding/images/aandachtsfunctionaris-signaal", 860),
    DIRECTOR_HANDOVERS("handleiding/images/ketenregisseur-overdrachten", 560),
    DIRECTOR_PREVIEW("handleiding/images/ketenregisseur-voorbeeld", 900),
    CARE_SEARCH("handleiding/images/zorgcoordinator-zoeken", 860),
    CARE_DOSSIER("handleiding/images/zorgcoordinator-dossier", 860),
    CARE_LANES("handleiding/images/zorgcoordinator-zorg-en-recht", 980),
    PARTNER_HANDOVER("handleiding/images/ketenpartner-overdracht", 860),
    PARTNER_OUTCOME("handleiding/images/ketenpartner-uitkomst", 860),
    MANAGER_FIGURES("handleiding/images/manager-cijfers", 900),
    REGIONAL_FIGURES("handleiding/images/regionale-coordinatie-cijfers", 860),
    ADMINISTRATOR_PEOPLE("handleiding/images/functioneel-beheerder-personen", 700),
    ADMINISTRATOR_ABSENCE("handleiding/images/functioneel-beheerder-afwezigheid", 420),
    AUDITOR_LOGBOOK("handleiding/images/functionaris-gegevensbescherming-logboek", 760),
    CONTACT_POINT_REQUEST("handleiding/images/contactpunt-verzoek", 900),
    CONTACT_POINT_BREACH("handleiding/images/contactpunt-datalek", 900);

    static final Path DOCUMENTATION = Path.of("..", "docs");

    /** Shows days as a Dutch browser does: the Chromium of the tests may have no Dutch on board. */
    private static final String IN_DUTCH = """
            document.activeElement.blur();
            for (const day of document.querySelectorAll('input[type=date]')) {
                const shown = day.value ? day.value.split('-').reverse().join('-') : 'dd-mm-jjjj';
                day.type = 'text';
                day.value = shown;
            }
            """;

    private final String name;
    private final int height;

    Picture(String name, int height) {
        this.name = name;
        this.height = height;
    }

    Path file() {
        return DOCUMENTATION.resolve(name + ".png");
    }

    /** Draws what the window shows now, as wide as it is. */
    void draw(Visit visit) {
        if (Boolean.getBoolean("baken.draw")) {
            Page page = visit.page();
            page.setViewportSize(page.viewportSize().width, height);
            page.evaluate(IN_DUTCH);
            page.screenshot(new Page.ScreenshotOptions().setPath(file()));
        }
    }
}
