package nl.baken.access;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;
import javax.sql.DataSource;
import nl.baken.access.Questions.Kind;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The authenticator apps of colleagues, one each; a code is good once. */
@Component
class TimeCodes {

    private final JdbcClient jdbc;
    private final DoorSeal seal;
    private final Questions questions;
    private final Brake brake;
    private final Clock clock;

    TimeCodes(@Qualifier("door") DataSource door, DoorSeal seal, Questions questions, Brake brake, Clock clock) {
        this.jdbc = JdbcClient.create(door);
        this.seal = seal;
        this.questions = questions;
        this.brake = brake;
        this.clock = clock;
    }

    /** Since when somebody has an app. */
    Optional<LocalDate> since(PersonId person) {
        return jdbc.sql("select added_on from access.time_code where person = ?")
                .param(person.value())
                .query(LocalDate.class)
                .optional();
    }

    /** The secret that an app is to take over; the same one until a code of it was typed. */
    byte[] offered(PersonId person, String token) {
        return asked(person, token).orElseGet(() -> {
            byte[] secret = TimeCode.newSecret();
            questions.ask(token, Kind.SECRET, seal.seal(secret, person));
            return secret;
        });
    }

    /** Keeps an app that shows a code of the offered secret, instead of an earlier one; false when it does not. */
    boolean add(PersonId person, String token, String typed) {
        Optional<byte[]> secret = asked(person, token);
        OptionalLong step = secret.map(offered -> TimeCode.stepOf(offered, typed, clock.instant()))
                .orElse(OptionalLong.empty());
        step.ifPresent(used -> {
            questions.take(token, Kind.SECRET);
            keep(person, secret.orElseThrow(), used);
        });
        return step.isPresent();
    }

    /** Whether a code is of their app, now, and for the first time; too many wrong ones and it has to wait. */
    boolean prove(PersonId person, String typed) {
        String what = "code " + person.value();
        if (!brake.admits(what)) {
            return false;
        }
        OptionalLong step = secret(person)
                .map(secret -> TimeCode.stepOf(secret, typed, clock.instant()))
                .orElse(OptionalLong.empty());
        boolean first = step.isPresent() && useUp(person, step.getAsLong());
        if (first) {
            brake.release(what);
        }
        return first;
    }

    void remove(PersonId person) {
        jdbc.sql("delete from access.time_code where person = ?")
                .param(person.value())
                .update();
    }

    void keep(PersonId person, byte[] secret, long used) {
        jdbc.sql("""
                        insert into access.time_code (person, secret, last_step, added_on) values (?, ?, ?, ?)
                        on conflict (person) do update
                        set secret = excluded.secret, last_step = excluded.last_step, added_on = excluded.added_on
                        """)
                .params(person.value(), seal.seal(secret, person), used, LocalDate.now(clock))
                .update();
    }

    private Optional<byte[]> asked(PersonId person, String token) {
        return questions.asked(token, Kind.SECRET).map(kept -> seal.open(kept, person));
    }

    private Optional<byte[]> secret(PersonId person) {
        return jdbc.sql("select secret from access.time_code where person = ?")
                .param(person.value())
                .query((row, number) -> seal.open(row.getBytes("secret"), person))
                .optional();
    }

    private boolean useUp(PersonId person, long step) {
        return jdbc.sql("update access.time_code set last_step = ? where person = ? and last_step < ?")
                        .params(step, person.value(), step)
                        .update()
                > 0;
    }
}
