package nl.baken.chain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.baken.access.Role;
import nl.baken.access.SignIn;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class MenuTests {

    private static final Pattern IN_MENU =
            Pattern.compile("(?s)<nav class=\"side\".*?class=\"count[^>]*><span>(\\d+)<");
    private static final Pattern ON_TAB = Pattern.compile("(?s)shelf=MINE.*?<span[^>]*>(\\d+)<");

    private final Records records;
    // a desk of their own: at another one a test before may have left somebody who gets the work
    private final Holder newcomer = Holder.newcomer(Role.FOCAL_POINT);
    private final Web web;

    @Autowired
    MenuTests(Records records, SignIn signIn, @LocalServerPort int port) {
        this.records = records;
        this.web = new Web(
                port, "baken_session=" + signIn.callAs(newcomer.person()).token());
    }

    @Test
    void theMenuOfTheWorklistCountsWhatTheWorklistShows() {
        records.of(Kind.SIGNAL, newcomer);
        int before = inMenu("/");

        records.of(Kind.SIGNAL, newcomer);

        assertThat(inMenu("/")).isEqualTo(before + 1).isEqualTo(count(ON_TAB, "/"));
        assertThat(inMenu("/signals/search")).isEqualTo(before + 1);
    }

    @Test
    void whoeverDidSomethingSeesAtOnceWhatIsWaiting() {
        String signal = records.of(Kind.SIGNAL, newcomer);
        int before = inMenu("/");
        records.of(Kind.SIGNAL, newcomer);

        assertThat(inMenu("/signals/search")).as("kept for a while").isEqualTo(before);
        assertThat(web.post("/signals/" + signal + "/pick-up", Map.of()).status())
                .isEqualTo(302);

        assertThat(inMenu("/signals/search")).isEqualTo(before + 1);
    }

    private int inMenu(String page) {
        return count(IN_MENU, page);
    }

    private int count(Pattern where, String page) {
        Matcher number = where.matcher(web.get(page).body());
        assertThat(number.find()).as("a number on %s", page).isTrue();
        return Integer.parseInt(number.group(1));
    }
}
