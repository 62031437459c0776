package nl.baken.access;

import java.time.Duration;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Slows guessing down: after a few tries at one thing each next one waits longer, up to a quarter of an hour. It keeps
 * keyed hashes of what was tried at, also of logins that nobody has, and never from where. A try is counted before it is
 * checked, so that many at once are no way past it.
 */
@Component
class Brake {

    static final int FREE = 5;
    static final int TOGETHER_IN_A_MINUTE = 300;

    private static final Duration LONGEST = Duration.ofMinutes(15);
    private static final Duration FORGOTTEN = Duration.ofDays(1);

    private final JdbcClient jdbc;
    private final DoorSeal seal;

    Brake(@Qualifier("door") DataSource door, DoorSeal seal) {
        this.jdbc = JdbcClient.create(door);
        this.seal = seal;
    }

    /** Counts a try, unless this has to wait. */
    boolean admits(String what) {
        return jdbc.sql("""
                        insert into access.attempt as a (what, times, last_at) values (:what, 1, now())
                        on conflict (what) do update set
                            times = case when a.last_at < now() - make_interval(secs => :forgotten) then 1 else a.times + 1 end,
                            last_at = now(),
                            locked_until = case
                                when a.last_at >= now() - make_interval(secs => :forgotten) and a.times + 1 >= :free
                                then now() + least(make_interval(mins => 1) * power(2, least(a.times + 1 - :free, 10)),
                                    make_interval(secs => :longest)) end
                        where a.locked_until is null or a.locked_until <= now()
                        """)
                        .param("what", seal.hash(what))
                        .param("free", FREE)
                        .param("longest", LONGEST.toSeconds())
                        .param("forgotten", FORGOTTEN.toSeconds())
                        .update()
                > 0;
    }

    /** Counts a try of whoever it is; more than a whole region needs in a minute have to wait for the next one. */
    boolean admitsTogether(String door) {
        return jdbc.sql("""
                        insert into access.attempt as a (what, times, last_at) values (?, 1, now())
                        on conflict (what) do update set
                            times = case when a.last_at < date_trunc('minute', now()) then 1 else a.times + 1 end,
                            last_at = now()
                        returning times
                        """)
                        .param(seal.hash(door + " together"))
                        .query(Integer.class)
                        .single()
                <= TOGETHER_IN_A_MINUTE;
    }

    /** Forgets the tries at something, after a right one, and all that are long ago. */
    void release(String what) {
        jdbc.sql("delete from access.attempt where what = ? or last_at < now() - make_interval(secs => ?)")
                .params(seal.hash(what), FORGOTTEN.toSeconds())
                .update();
    }
}
