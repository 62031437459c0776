package nl.baken.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import nl.baken.access.TestRegion;
import nl.baken.upkeep.Renewing;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A reporter comes back with the code, whatever became of the keys since. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class ReceiptsAndKeysTests {

    private final Browser browser;

    @Autowired
    ReceiptsAndKeysTests(@LocalServerPort int port) {
        this.browser = new Browser(port);
        TestRegion.found();
    }

    @Test
    void theCodeOutlivesTheKeysOfThatTime() {
        browser.open("/report/new");
        String code = ReportPagesTests.code(browser.send("/report/new", Map.of("story.seen", "Iets gezien")));

        Renewing.everything();

        browser.open("/report/receipt?lang=nl");
        assertThat(browser.send("/report/receipt", Map.of("code", code)).body())
                .contains("Wij hebben uw melding ontvangen.");
    }
}
