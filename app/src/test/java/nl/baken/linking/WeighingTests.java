package nl.baken.linking;

import static nl.baken.linking.Alike.asOwner;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import nl.baken.access.Callers;
import nl.baken.access.SignIn;
import nl.baken.chain.Persona;
import nl.baken.chain.Records;
import nl.baken.linking.Clue.Kind;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The more there are, the less likely any two are of the same beforehand: what is strong in a region may not be so in a country. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class WeighingTests {

    private final Alike alike;
    private final SignIn signIn;
    private final JdbcClient jdbc;
    private final Clock clock;

    @Autowired
    WeighingTests(Records records, SignIn signIn, JdbcClient jdbc, Clock clock, @LocalServerPort int port) {
        this.alike = new Alike(records, signIn, port);
        this.signIn = signIn;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Test
    void whatIsAlikeWeighsLessAmongMore() {
        int region = score(Map.of());

        assertThat(score(Map.of(Kind.PERSON, 50L))).as("a region that begins").isEqualTo(region);
        assertThat(score(Map.of(Kind.PERSON, 1_600_000L)))
                .as("sixteen times as many, four bits less")
                .isEqualTo(region - 4_000);
        assertThat(score(Map.of(Kind.PHONE, 1_600_000L))).as("of another kind").isEqualTo(region);
    }

    private static int score(Map<Kind, Long> sizes) {
        Clue one = Clue.person("Katarzyna Wojciechowska", "1993-04-17", "", "").getFirst();
        return new Weighing(() -> sizes).weigh(one, one).orElseThrow().match().score();
    }

    @Test
    void allTracesAreCountedWhoeverAsks() {
        alike.signal(Persona.VISITOR.holder(), "Ioana " + Alike.surname(), Alike.phone());
        long persons = Long.parseLong(
                Alike.asked("select count(*) from linking.trace where kind = 'PERSON' and id <> ?", new UUID(0, 0)));

        assertThat(Callers.as(
                        signIn.callAs(Persona.HANNA.person()),
                        () -> new Sizes(jdbc, clock).all().get(Kind.PERSON)))
                .as("of others too")
                .isEqualTo(persons);
    }

    @Test
    void ofVeryManyAnEvenShareIsCountedAlwaysTheSame() {
        asOwner("update pg_class set reltuples = 1000000000 where oid = 'linking.trace'::regclass");
        try {
            Map<Kind, Long> first = counted();
            assertThat(counted()).isEqualTo(first);
        } finally {
            asOwner("analyze linking.trace");
        }
    }

    private Map<Kind, Long> counted() {
        return Callers.as(signIn.callAs(Persona.HANNA.person()), () -> new Sizes(jdbc, clock).all());
    }
}
