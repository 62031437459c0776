package nl.baken.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.Locale;
import java.util.UUID;
import java.util.function.Supplier;
import nl.baken.access.Invitation.Link;
import nl.baken.logbook.Counting;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

/** A right try makes the wrong ones before it count no more; too many wrong ones wait, and that is told. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class GuessedTests {

    private static final String PASSWORD = "een lange zin als wachtwoord";
    private static final String WRONG = "een andere lange zin";

    @Autowired
    SignIn signIn;

    @Autowired
    People people;

    @Autowired
    Sessions sessions;

    @Autowired
    Devices devices;

    @Autowired
    Counting counting;

    private final String login = "p" + UUID.randomUUID();
    private PersonId person = TestRegion.ADA_ADMINISTRATOR;

    @BeforeEach
    void somebodyHasAPassword() {
        TestRegion.found();
        person = as(TestRegion.ADA_ADMINISTRATOR, () -> people.add("Iemand", login));
        signIn.setPassword(person, PASSWORD);
    }

    @Test
    void atTheDoor() {
        for (int round = 0; round < 2; round++) {
            for (int time = 1; time < Brake.FREE; time++) {
                assertThat(signIn.signIn(login, WRONG, "")).isInstanceOf(Arrival.Refused.class);
            }
            assertThat(signIn.signIn(login.toUpperCase(Locale.ROOT) + " ", PASSWORD, ""))
                    .isInstanceOf(Arrival.Halfway.class);
        }
    }

    @Test
    void atTheDoorInABrowserThatIsKnown() {
        String mark = devices.mark(person);
        for (int round = 0; round < 2; round++) {
            for (int time = 1; time < Brake.FREE; time++) {
                assertThat(signIn.signIn(login, WRONG, mark)).isInstanceOf(Arrival.Refused.class);
            }
            assertThat(signIn.signIn(login, PASSWORD, mark)).isInstanceOf(Arrival.Halfway.class);
        }
    }

    @Test
    void atTheirOwnPassword() {
        Caller caller = sessions.resolve(sessions.open(person, true)).orElseThrow();
        for (int round = 0; round < 2; round++) {
            for (int time = 1; time < Brake.FREE; time++) {
                assertThat(signIn.isPasswordOf(caller, WRONG)).isFalse();
            }
            assertThat(signIn.isPasswordOf(caller, PASSWORD)).isTrue();
        }
        for (int time = 0; time < Brake.FREE; time++) {
            assertThat(signIn.changePassword(caller, WRONG, "een heel nieuwe zin"))
                    .isFalse();
        }

        assertThat(signIn.changePassword(caller, PASSWORD, "een heel nieuwe zin"))
                .as("who has to wait is not looked at")
                .isFalse();
        assertThat(signIn.signIn(login, PASSWORD, "")).isInstanceOf(Arrival.Halfway.class);
        counting.write();
        assertThat(DoorLog.of(person)).isEqualTo("BRAKED");
    }

    @Test
    void atTheCodeOfALink() {
        for (int round = 0; round < 2; round++) {
            Link link = signIn.invite(person);
            String code = link.code().orElseThrow();
            for (int time = 1; time < Brake.FREE; time++) {
                assertThat(signIn.trade(link.token(), code.startsWith("0000") ? "1111 1111" : "0000 0000"))
                        .isEmpty();
            }
            assertThat(signIn.trade(link.token(), code.replace(" ", "-"))).isPresent();
        }
        assertThat(DoorLog.of(person).split(" ", -1))
                .hasSize(2 * (Brake.FREE - 1))
                .containsOnly("WELCOME_CODE_REFUSED");
    }

    @Test
    void aPasswordThatWasReplacedIsTheirsAndThatIsTold() {
        Caller caller = sessions.resolve(sessions.open(person, true)).orElseThrow();

        assertThat(signIn.changePassword(caller, PASSWORD, "een heel nieuwe zin"))
                .isTrue();

        assertThat(signIn.signIn(login, PASSWORD, "")).isInstanceOf(Arrival.Refused.class);
        assertThat(signIn.signIn(login, "een heel nieuwe zin", "")).isInstanceOf(Arrival.Halfway.class);
        assertThat(DoorLog.of(person)).isEqualTo("PASSWORD_CHANGED PASSWORD_REFUSED");
    }

    @Test
    void whoeverChoosesAPasswordAnewEndsWhatWasOpen() {
        String before = sessions.open(person, true);

        Arrival arrival =
                signIn.accept(Invited.to(signIn, person), "een heel nieuwe zin").orElseThrow();

        assertThat(arrival)
                .isInstanceOfSatisfying(
                        Arrival.Halfway.class,
                        halfway -> assertThat(halfway.chosen()).isFalse());
        assertThat(sessions.resolve(before)).isEmpty();
        assertThat(signIn.signIn(login, "een heel nieuwe zin", "")).isInstanceOf(Arrival.Halfway.class);
    }

    @Test
    void whoeverStartsOverHasNothingThatOpensAndALink() {
        String before = sessions.open(person, true);
        String invited = Invited.to(signIn, person);

        Link link = signIn.startOver(person, TestRegion.ADA_ADMINISTRATOR);

        assertThat(link.coded()).isTrue();
        assertThat(signIn.asksCode(link.token())).isTrue();
        assertThat(signIn.invited(invited)).isFalse();
        assertThat(sessions.resolve(before)).isEmpty();
        assertThat(signIn.signIn(login, PASSWORD, "")).isInstanceOf(Arrival.Refused.class);
        assertThat(DoorLog.of(person)).startsWith("INVITED");
        signIn.forget(person);
        assertThat(signIn.asksCode(link.token())).isFalse();
    }

    @Test
    void nobodyCallsAsWhoMayNotSignIn() {
        TestRegion.asOwner("update access.person set active = false where id = ?", person.value());

        assertThatIllegalStateException()
                .isThrownBy(() -> signIn.callAs(person))
                .withMessageContaining(person.value().toString());
    }

    private <T> T as(PersonId who, Supplier<T> work) {
        return Callers.as(signIn.callAs(who), work);
    }
}
