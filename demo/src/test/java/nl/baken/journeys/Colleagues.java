package nl.baken.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The people of the demo region at their desks. */
final class Colleagues {

    private static final String PASSWORD = "baken-demo-2019";
    private static final String SESSION = "baken_session";

    private static final Map<String, String> SESSIONS = new ConcurrentHashMap<>();

    private Colleagues() {}

    /** Somebody at work, who signs in once a day. */
    static Visit signedIn(int port, String login) {
        Visit visit = Visit.atADesk("http://localhost:" + port);
        String session = SESSIONS.get(login);
        if (session == null) {
            visit.signIn(login, PASSWORD);
            SESSIONS.put(login, session(visit));
        } else {
            visit.with(session).open("/");
        }
        return visit;
    }

    private static String session(Visit visit) {
        return visit.page().context().cookies().stream()
                .filter(cookie -> cookie.name.equals(SESSION))
                .map(cookie -> cookie.value)
                .findFirst()
                .orElseThrow();
    }

    /** What is not for this visitor looks as if it were not there. */
    static void seesNothingAt(Visit visit, String... addresses) {
        URI here = URI.create(visit.page().url());
        for (String address : addresses) {
            APIResponse answer =
                    visit.page().context().request().get(here.resolve(address).toString());
            assertThat(answer.status()).as(address).isEqualTo(404);
            assertThat(answer.text()).as(address).contains("Deze pagina is er niet");
        }
    }
}
