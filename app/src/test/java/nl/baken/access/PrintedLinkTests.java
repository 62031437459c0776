package nl.baken.access;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import nl.baken.platform.Settings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.MessageSource;

/** What whoever holds the console of an installation reads there: the first link, or one to start over. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class PrintedLinkTests {

    private static final Pattern LINK = Pattern.compile("/welcome/(\\S{43})\\b.*\\b(\\d{4} \\d{4})\\b", Pattern.DOTALL);

    private final FirstAdministrator first;
    private final RecoverOnConsole recovery;

    @Autowired
    SignIn signIn;

    @Autowired
    People people;

    @Autowired
    PrintedLinkTests(
            @Qualifier("door") DataSource door,
            SignIn signIn,
            Settings settings,
            MessageSource messages,
            Address address) {
        this.first = new FirstAdministrator(door, signIn, settings, messages, address);
        this.recovery = new RecoverOnConsole(door, signIn, settings, messages, address);
    }

    @BeforeEach
    void nobodyCanSignIn() {
        TestRegion.found();
        TestRegion.asOwner("delete from access.credential");
        TestRegion.asOwner("delete from access.provider_account");
    }

    @Test
    void anEmptyBakenPrintsALinkAndACodeUntilSomebodyCanSignIn() {
        PersonId administrator = first.found();
        assertThat(people.find(administrator).orElseThrow().login()).isEqualTo("beheerder");
        String before = DoorLog.of(administrator);

        Matcher printed = LINK.matcher(printed(first::invite));
        assertThat(printed.find()).isTrue();
        assertThat(signIn.trade(printed.group(1), printed.group(2))).isPresent();
        assertThat(DoorLog.of(administrator)).isEqualTo((before + " INVITED_ON_CONSOLE").strip());

        signIn.setPassword(TestRegion.HANNA_FOCAL_POINT_HILVERSUM, "een lange zin als wachtwoord");
        assertThat(printed(first::invite)).isEmpty();
        TestRegion.asOwner("delete from access.credential");
        TestRegion.asOwner(
                "insert into access.provider_account (issuer, subject, person, linked_on) values ('x', 'x', ?, current_date)",
                TestRegion.HANNA_FOCAL_POINT_HILVERSUM.value());
        assertThat(printed(first::invite)).as("by a provider").isEmpty();
        TestRegion.asOwner("delete from access.provider_account");
    }

    @Test
    void whoeverLocksTheOnlyAdministratorOutReadsWhyOrHowToStartOver() {
        assertThat(printed(recovery::print)).doesNotContain("/welcome/").isNotBlank();
        TestRegion.asOwner(
                "insert into access.provider_account (issuer, subject, person, linked_on) values ('x', ?, ?, current_date)",
                UUID.randomUUID().toString(),
                TestRegion.ADA_ADMINISTRATOR.value());

        Matcher printed = LINK.matcher(printed(recovery::print));

        assertThat(printed.find()).isTrue();
        assertThat(signIn.trade(printed.group(1), printed.group(2))).isPresent();
    }

    private static String printed(Runnable work) {
        PrintStream console = System.out;
        ByteArrayOutputStream read = new ByteArrayOutputStream();
        try (PrintStream instead = new PrintStream(read, true, UTF_8)) {
            System.setOut(instead);
            work.run();
        } finally {
            System.setOut(console);
        }
        return read.toString(UTF_8);
    }
}
