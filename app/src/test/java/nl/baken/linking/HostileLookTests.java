package nl.baken.linking;

import static nl.baken.linking.Alike.asked;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.baken.access.Browser;
import nl.baken.access.Caller;
import nl.baken.access.SignIn;
import nl.baken.chain.Holder;
import nl.baken.chain.Persona;
import nl.baken.chain.Records;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Whatever is sent to be looked at ahead is answered or refused, and neither a log nor a page gives it back as it came. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ExtendWith(OutputCaptureExtension.class)
class HostileLookTests {

    private static final Holder HANNA = Persona.HANNA.holder();
    private static final String MARK = "Kwaadaardigescu";
    private static final List<String> FIELDS = List.of(
            "draft",
            "involved[0].name",
            "involved[0].phone",
            "person.birthDate",
            "person.email",
            "things.address",
            "things.plate",
            "things.business",
            "story.seen",
            "text",
            "told",
            "iets anders");
    private static final List<String> VALUES = List.of(
            MARK + "\0\0" + MARK,
            "\0".repeat(5_000),
            (MARK + " ").repeat(400),
            "a".repeat(5_000) + "1",
            "Kerkstraat ".repeat(500) + "12",
            "Анна Иванова " + MARK + " محمد 安娜 \u202E\uD83D\uDE00\uD800",
            "'; drop table linking.trace; -- " + MARK,
            "\" or 1=1 or select pg_sleep(20) " + MARK,
            "<script>alert('" + MARK + "')</script>",
            "${7*7} __${T(java.lang.Runtime)}__::" + MARK,
            "1999-99-99",
            "06" + "9".repeat(200),
            "@".repeat(300),
            "%00%0d%0aSet-Cookie: " + MARK);

    private final Alike alike;
    private final SignIn signIn;
    private final int port;

    @Autowired
    HostileLookTests(Records records, SignIn signIn, @LocalServerPort int port) {
        this.alike = new Alike(records, signIn, port);
        this.signIn = signIn;
        this.port = port;
    }

    @Test
    void whateverStandsInAFieldIsAnswered(CapturedOutput output) {
        Caller hanna = signIn.callAs(Persona.HANNA.person());
        Browser browser = Browser.of(port, hanna);
        String own = "/signals/" + alike.bare(HANNA) + "/links/look";

        for (String value : VALUES) {
            Map<String, String> everywhere = new LinkedHashMap<>();
            FIELDS.forEach(field -> everywhere.put(field, value));
            for (String address : List.of("/links/look", own)) {
                assertThat(answered(browser, address, everywhere)).isEqualTo(200);
            }
            for (String field : FIELDS) {
                assertThat(answered(browser, "/links/look", Map.of(field, value)))
                        .as(field)
                        .isEqualTo(200);
            }
        }

        assertThat(output.getAll()).doesNotContain(MARK, "pg_sleep", "Exception");
        assertThat(asked("""
                        select (select count(*) from logbook.act a where a::text like '%KWAAD%')
                            + (select count(*) from logbook.processing p where p::text like '%KWAAD%')
                        from (select ?::uuid) asker
                        """.replace("KWAAD", MARK), hanna.person().value())).isEqualTo("0");
    }

    private static int answered(Browser browser, String address, Map<String, String> typed) {
        HttpResponse<String> answer = browser.post(address, typed);
        assertThat(answer.body()).doesNotContain("<script", "Set-Cookie", "drop table");
        return answer.statusCode();
    }

    @Test
    void whatIsFoundIsShownAsTextAndNeverAsAPage() {
        String name = "<img src=x onerror=alert(1)> " + Alike.surname();
        String phone = Alike.phone();
        UUID known = alike.signal(HANNA, name, phone);

        String found = alike.browser(Persona.HANNA)
                .post("/links/look", Map.of("draft", "x", "involved[0].name", name, "involved[0].phone", phone))
                .body();

        assertThat(found).contains(Alike.number(known)).doesNotContain("<img");
    }

    @Test
    void moreFieldsThanAnyFormHasAreRefused() {
        Map<String, String> many = new LinkedHashMap<>();
        for (int i = 0; i < 400; i++) {
            many.put(i < 20 ? "involved[" + i + "].name" : "veld" + i, MARK + i);
        }
        assertThat(alike.browser(Persona.HANNA).post("/links/look", many).statusCode())
                .as("as many as one person may send, of which some are looked at")
                .isEqualTo(200);
        for (int i = 0; i < 20_000; i++) {
            many.put("x" + i, "y");
        }
        assertThat(alike.browser(Persona.HANNA).post("/links/look", many).statusCode())
                .isBetween(400, 499);
        assertThat(alike.browser(Persona.HANNA)
                        .post("/links/look", Map.of("story.seen", "a".repeat(9_000_000)))
                        .statusCode())
                .isBetween(400, 499);
    }

    @Test
    void whatIsNoFormIsRefused(CapturedOutput output) {
        Browser browser = alike.browser(Persona.HANNA);
        for (String type : List.of("application/json", "text/plain", "multipart/form-data", "application/xml", "x/y")) {
            assertThat(browser.post("/links/look", type, "{\"story.seen\":\"" + MARK + "\"}")
                            .statusCode())
                    .as(type)
                    .isLessThan(500);
        }
        for (String body : List.of("story.seen=%zz" + MARK, "%zz" + MARK + "=1", "story.seen=%", "=&&%00=%ff%fe")) {
            assertThat(browser.post("/links/look", "application/x-www-form-urlencoded", body)
                            .statusCode())
                    .as(body)
                    .isEqualTo(400);
        }
        for (String record :
                List.of("x", "' or 1=1", "0".repeat(36), UUID.randomUUID().toString())) {
            assertThat(browser.post("/signals/" + record.replace(" ", "%20") + "/links/look", Map.of("text", MARK))
                            .statusCode())
                    .as(record)
                    .isEqualTo(404);
        }
        assertThat(browser.get("/links/look").statusCode()).isBetween(400, 499);
        assertThat(output.getAll()).doesNotContain(MARK, "Exception");
    }

    @Test
    void withoutAFormOfOursOrASessionNothingIsLookedAt() throws Exception {
        Caller hanna = signIn.callAs(Persona.HANNA.person());
        String phone = Alike.phone();
        UUID known = alike.signal(HANNA, "", phone);

        assertThat(sent("story.seen=" + phone, "baken_session=" + hanna.token()))
                .isEqualTo(403);
        assertThat(sent(
                        "story.seen=" + phone + "&_csrf=forged",
                        "baken_session=" + hanna.token() + "; XSRF-TOKEN=forged2"))
                .isEqualTo(403);
        assertThat(sent("story.seen=" + phone, "")).isIn(302, 401, 403);
        assertThat(sent("story.seen=" + phone, "baken_session=" + "0".repeat(5_000)))
                .isBetween(300, 499);
        assertThat(asked(
                        "select count(*) from logbook.processing where operation = 'LOOK_AHEAD' and subject = ?",
                        known))
                .isEqualTo("0");
    }

    private int sent(String body, String cookies) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/links/look"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body));
        if (!cookies.isEmpty()) {
            request.header("Cookie", cookies);
        }
        HttpResponse<String> answer = HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
        assertThat(answer.body()).doesNotContain("Dit is misschien al bekend");
        return answer.statusCode();
    }
}
