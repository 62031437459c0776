package nl.baken.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import nl.baken.access.Invitation.Link;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/** At the door nobody learns who works here: known and unknown get the same answer, after the same work. */
@RecordApplicationEvents
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class LoginAlikeTests {

    private static final String PASSWORD = "een lange zin als wachtwoord";

    private final DataSource door;
    private final SignIn signIn;
    private final People people;
    private final PasswordEncoder encoder;

    @LocalServerPort
    private int port;

    @Autowired
    LoginAlikeTests(@Qualifier("door") DataSource door, SignIn signIn, People people, PasswordEncoder encoder) {
        this.door = door;
        this.signIn = signIn;
        this.people = people;
        this.encoder = encoder;
        TestRegion.found();
    }

    @Test
    void knownUnknownInactiveAndBrakedGetTheSameAnswerByteForByte() {
        String login = "p" + UUID.randomUUID();
        List<String> answers = new ArrayList<>();
        answers.add(refusal(login));
        PersonId person = asAda(() -> people.add("Iemand", login));
        answers.add(refusal(login));
        signIn.setPassword(person, PASSWORD);
        answers.add(refusal(login));
        Colleague known = people.find(person).orElseThrow();
        asAda(() -> {
            people.change(new Colleague(person, known.version(), known.name(), known.login(), false));
            return true;
        });
        for (int time = 0; time < Brake.FREE; time++) {
            answers.add(refusal(login));
        }

        assertThat(answers.getFirst()).contains("horen niet bij elkaar").contains(login);
        assertThat(answers).allMatch(answer -> answer.equals(answers.getFirst()));
    }

    @Test
    void aRightPasswordIsNoUseAsLongAsTheLoginIsBraked() {
        String login = "p" + UUID.randomUUID();
        PersonId person = asAda(() -> people.add("Iemand", login));
        signIn.setPassword(person, PASSWORD);
        List<String> answers = new ArrayList<>();
        for (int time = 0; time < Brake.FREE; time++) {
            answers.add(refusal(login));
        }

        Guest guest = new Guest(port);
        HttpResponse<String> braked = guest.signIn(login, PASSWORD);

        assertThat(told(braked)).isEqualTo(answers.getFirst());
        assertThat(guest.cookie("baken_entry")).isEmpty();
    }

    @Test
    void usedReplacedAndInventedLinksGetTheSameAnswerByteForByte() {
        PersonId person = asAda(() -> people.add("Iemand", "p" + UUID.randomUUID()));
        String replaced = signIn.invite(person).token();
        Link traded = signIn.invite(person);
        String used = traded.token();
        signIn.trade(used, traded.code().orElseThrow());
        String late = signIn.invite(person).token();
        TestRegion.asOwner("update access.invitation set ends_at = now() where person = ?", person.value());
        Guest guest = new Guest(port);

        List<String> asked = List.of(replaced, used, late, Sessions.newToken(), "x").stream()
                .map(token -> guest.get("/welcome/" + token))
                .map(LoginAlikeTests::told)
                .toList();
        List<String> sent = List.of(replaced, used, late, Sessions.newToken(), "x").stream()
                .map(token -> guest.post("/welcome/" + token, Map.of("code", "1234 5678")))
                .map(LoginAlikeTests::told)
                .toList();

        assertThat(asked).allMatch(answer -> answer.equals(asked.getFirst()));
        assertThat(sent).allMatch(answer -> answer.equals(asked.getFirst()));
    }

    @Test
    void aPasswordIsHashedOnceForAKnownLoginAndOnceForAnUnknownOne() {
        Counting counting = new Counting(encoder);
        Passwords passwords = new Passwords(door, counting);
        String login = "p" + UUID.randomUUID();
        assertThat(passwords.match("geraden", passwords.find(login))).isFalse();
        assertThat(counting.hashed).hasValue(1);

        signIn.setPassword(asAda(() -> people.add("Iemand", login)), PASSWORD);

        assertThat(passwords.match("geraden", passwords.find(login))).isFalse();
        assertThat(counting.hashed).hasValue(2);
        assertThat(passwords.match(PASSWORD, passwords.find(login))).isTrue();
    }

    @Test
    void whoeverKeepsTheBooksHearsOfEveryTry(ApplicationEvents events) {
        String login = "p" + UUID.randomUUID();
        signIn.signIn(login, PASSWORD, "");
        PersonId person = asAda(() -> people.add("Iemand", login));
        signIn.setPassword(person, PASSWORD);
        signIn.signIn(login, "geraden", "");
        signIn.signIn(login, PASSWORD, "");

        assertThat(events.stream(DoorUsed.class).filter(event -> event.how() == DoorUsed.How.PASSWORD_REFUSED))
                .extracting(DoorUsed::whose)
                .containsExactly(null, person);
    }

    private String refusal(String login) {
        return told(new Guest(port).signIn(login, "een verkeerd wachtwoord"));
    }

    // What guards a form against forgery is drawn anew for each page.
    private static String told(HttpResponse<String> answer) {
        String headers = answer.headers().map().entrySet().stream()
                .filter(header -> !header.getKey().equals("date"))
                .map(Object::toString)
                .sorted()
                .collect(Collectors.joining("\n"));
        return answer.statusCode()
                + "\n"
                + headers
                + "\n"
                + answer.body().replaceAll("name=\"_csrf\" value=\"[^\"]+\"", "");
    }

    private <T> T asAda(Supplier<T> work) {
        return Callers.as(signIn.callAs(TestRegion.ADA_ADMINISTRATOR), work);
    }

    private static final class Counting implements PasswordEncoder {

        private final AtomicInteger hashed = new AtomicInteger();
        private final PasswordEncoder encoder;

        Counting(PasswordEncoder encoder) {
            this.encoder = encoder;
        }

        @Override
        public @Nullable String encode(@Nullable CharSequence password) {
            return encoder.encode(password);
        }

        @Override
        public boolean matches(@Nullable CharSequence password, @Nullable String hash) {
            hashed.incrementAndGet();
            return encoder.matches(password, hash);
        }
    }
}
