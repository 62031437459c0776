package nl.baken.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.UUID;
import java.util.function.Supplier;
import nl.baken.shared.Id;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class TieTests {

    private final Access access;
    private final SignIn signIn;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    @Autowired
    TieTests(Access access, SignIn signIn, JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.access = access;
        this.signIn = signIn;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        TestRegion.found();
    }

    private record Thing(UUID value) implements Id {}

    @Test
    void onlyTheHolderAndTheReadersOfARecordKnowIt() {
        Thing thing = heldByHilversum();

        assertThat(mayRead(TestRegion.HANNA_FOCAL_POINT_HILVERSUM, thing)).isTrue();
        assertThat(mayRead(TestRegion.KARIM_CHAIN_DIRECTOR, thing)).isTrue();
        assertThat(mayRead(TestRegion.HUGO_FOCAL_POINT_HUIZEN, thing)).isFalse();
        assertThat(mayRead(TestRegion.ADA_ADMINISTRATOR, thing)).isFalse();
    }

    @Test
    void aReaderCannotShareARecordFurther() {
        Thing thing = heldByHilversum();

        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> as(TestRegion.KARIM_CHAIN_DIRECTOR, () -> {
                    access.share(thing, TestRegion.post(TestRegion.HUIZEN, Role.FOCAL_POINT));
                    return true;
                }));
        assertThat(mayRead(TestRegion.HUGO_FOCAL_POINT_HUIZEN, thing)).isFalse();
    }

    @Test
    void nobodyTakesUpWhatWasNotPromised() {
        Thing thing = heldByHilversum();

        assertThatExceptionOfType(DataAccessException.class).isThrownBy(() -> takeUpAsDirector(thing));
    }

    @Test
    void aPromiseTakenUpLeavesExactlyOneHolder() {
        Thing thing = heldByHilversum();
        PostId director = TestRegion.post(TestRegion.REGION, Role.CHAIN_DIRECTOR);
        as(TestRegion.HANNA_FOCAL_POINT_HILVERSUM, () -> {
            access.promise(thing, director);
            return true;
        });

        takeUpAsDirector(thing);

        assertThat(may(TestRegion.KARIM_CHAIN_DIRECTOR, Action.ENRICH_SIGNAL, thing))
                .isTrue();
        assertThat(may(TestRegion.HANNA_FOCAL_POINT_HILVERSUM, Action.ENRICH_SIGNAL, thing))
                .isFalse();
        assertThat(mayRead(TestRegion.HANNA_FOCAL_POINT_HILVERSUM, thing)).isTrue();
    }

    @Test
    void withoutACallerTheDatabaseShowsNoTies() {
        heldByHilversum();

        assertThat(transaction.<Integer>execute(status -> jdbc.sql("select count(*) from access.tie")
                        .query(Integer.class)
                        .single()))
                .isZero();
    }

    private Thing heldByHilversum() {
        Thing thing = new Thing(UUID.randomUUID());
        return as(
                TestRegion.HANNA_FOCAL_POINT_HILVERSUM,
                () -> transaction.execute(status -> {
                    access.hold(thing, TestRegion.post(TestRegion.HILVERSUM, Role.FOCAL_POINT));
                    access.share(thing, TestRegion.post(TestRegion.REGION, Role.CHAIN_DIRECTOR));
                    return thing;
                }));
    }

    private void takeUpAsDirector(Thing thing) {
        as(TestRegion.KARIM_CHAIN_DIRECTOR, () -> {
            access.takeUp(thing, TestRegion.post(TestRegion.REGION, Role.CHAIN_DIRECTOR));
            return true;
        });
    }

    private boolean mayRead(PersonId person, Thing thing) {
        return may(person, Action.READ_SIGNAL, thing);
    }

    private boolean may(PersonId person, Action action, Thing thing) {
        return as(person, () -> access.may(action, thing));
    }

    private <T> T as(PersonId person, Supplier<T> work) {
        return Callers.as(signIn.callAs(person), work);
    }
}
