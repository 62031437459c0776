package nl.baken.access;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;
import javax.sql.DataSource;
import nl.baken.access.Questions.Kind;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.validation.Errors;

/** The authenticator apps of colleagues, one each; a code is good once. */
@Component
class TimeCodes {

    private final JdbcClient jdbc;
    private final DoorSeal seal;
    private final Questions questions;
    private final Brake brake;
    private final InstantSource time;

    TimeCodes(
            @Qualifier("door") DataSource door,
            DoorSeal seal,
            Questions questions,
            Brake brake,
            InstantSource codeTime) {
        this.jdbc = JdbcClient.create(door);
        this.seal = seal;
        this.questions = questions;
        this.brake = brake;
        this.time = codeTime;
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

    /** Keeps an app that shows a code of the offered secret, instead of an earlier one. */
    Outcome add(PersonId person, String token, String typed) {
        Optional<byte[]> secret = asked(person, token);
        OptionalLong step = step(secret, typed);
        step.ifPresent(used -> {
            questions.take(token, Kind.SECRET);
            keep(person, secret.orElseThrow(), used);
        });
        return step.isPresent() ? Outcome.RIGHT : missed(secret, typed);
    }

    /** Whether a code is of their app, now, and for the first time; too many others and it has to wait. */
    Outcome prove(PersonId person, String typed) {
        String what = "code " + person.value();
        if (!brake.admits(what)) {
            return Outcome.WRONG;
        }
        Optional<byte[]> secret = secret(person);
        OptionalLong step = step(secret, typed);
        boolean first = step.isPresent() && useUp(person, step.getAsLong());
        if (first) {
            brake.release(what);
        }
        return first ? Outcome.RIGHT : missed(secret, typed);
    }

    private OptionalLong step(Optional<byte[]> secret, String typed) {
        return secret.map(kept -> TimeCode.stepOf(kept, typed, time.instant())).orElse(OptionalLong.empty());
    }

    // Telling it gives nothing away: what has expired is never right again, and it counts as a try.
    private Outcome missed(Optional<byte[]> secret, String typed) {
        return secret.filter(kept -> TimeCode.hasJustExpired(kept, typed, time.instant()))
                .map(kept -> Outcome.EXPIRED)
                .orElse(Outcome.WRONG);
    }

    void remove(PersonId person) {
        jdbc.sql("delete from access.time_code where person = ?")
                .param(person.value())
                .update();
    }

    void keep(PersonId person, byte[] secret, long used) {
        jdbc.sql("""
                        insert into access.time_code (person, secret, last_step, added_on) values (?, ?, ?, current_date)
                        on conflict (person) do update
                        set secret = excluded.secret, last_step = excluded.last_step, added_on = excluded.added_on
                        """).params(person.value(), seal.seal(secret, person), used).update();
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

    /** What became of a code that somebody typed. */
    enum Outcome {
        RIGHT,
        EXPIRED,
        WRONG;

        /** Tells beside the field why a code is not taken. */
        void tell(Errors form, String wrong) {
            switch (this) {
                case RIGHT -> {}
                case EXPIRED -> form.rejectValue("code", "access.code.expired");
                case WRONG -> form.rejectValue("code", wrong);
            }
        }
    }
}
