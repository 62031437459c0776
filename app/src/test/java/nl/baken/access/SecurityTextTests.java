package nl.baken.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import nl.baken.platform.StartRefused;
import nl.baken.shared.NotFound;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpStatus;

/** Whoever finds a weakness reads where to say so, without signing in. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class SecurityTextTests {

    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-11-29T12:34:56Z"), ZoneId.of("Europe/Amsterdam"));

    @LocalServerPort
    private int port;

    @Test
    void everybodyReadsWhomToTellAndUntilWhenThatHolds() {
        HttpResponse<String> answer = new Guest(port).get("/.well-known/security.txt");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/plain;charset=UTF-8");
        List<String> lines = answer.body().lines().toList();
        assertThat(lines).contains("Contact: mailto:security@example.nl", "Preferred-Languages: nl, en");
        assertThat(lines.stream()
                        .filter(line -> line.startsWith("Expires: "))
                        .map(line -> Instant.parse(line.substring("Expires: ".length())))
                        .toList())
                .singleElement()
                .satisfies(end ->
                        assertThat(end).isBetween(Instant.now(), Instant.now().plus(Duration.ofDays(365))));
    }

    @Test
    void theTextIsAsRfc9116HasIt() {
        assertThat(pages("https://baken.example.nl/kwetsbaarheid", "https://example.nl/cvd", "https://baken.example.nl")
                        .text()
                        .getBody())
                .isEqualTo("""
                        Contact: https://baken.example.nl/kwetsbaarheid
                        Expires: 2027-05-28T00:00:00Z
                        Preferred-Languages: nl, en
                        Canonical: https://baken.example.nl/.well-known/security.txt
                        Policy: https://example.nl/cvd
                        """);
    }

    @Test
    void whatTheOperatorDidNotSayIsNotThere() {
        assertThat(pages("mailto:security@example.nl", "", "").text().getBody()).doesNotContain("Canonical", "Policy");
    }

    @Test
    void withoutAContactThereIsNoPage() {
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> pages("", "https://example.nl/cvd", "").text());
    }

    @Test
    void whatIsNoContactIsRefusedAtTheStart() {
        for (String contact :
                List.of("security@example.nl", "http://example.nl", "javascript:x", "mailto:a b\nPolicy: x")) {
            assertThatExceptionOfType(StartRefused.class)
                    .as(contact)
                    .isThrownBy(() -> pages(contact, "", ""))
                    .withMessageContaining("BAKEN_SECURITY_CONTACT");
        }
        assertThatExceptionOfType(StartRefused.class)
                .isThrownBy(() -> pages("mailto:security@example.nl", "mailto:security@example.nl", ""))
                .withMessageContaining("BAKEN_SECURITY_POLICY");
    }

    @Test
    void aFloodOfQuestionsIsHeldBack() {
        SecurityTextPages pages = pages("mailto:security@example.nl", "", "");
        for (int time = 0; time < 400; time++) {
            pages.text();
        }

        assertThat(pages.text().getStatusCode()).isEqualTo(HttpStatus.TOO_MANY_REQUESTS);
    }

    private static SecurityTextPages pages(String contact, String policy, String address) {
        return new SecurityTextPages(contact, policy, new Address(address), CLOCK);
    }
}
