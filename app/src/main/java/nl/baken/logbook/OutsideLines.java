package nl.baken.logbook;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.UUID;
import javax.sql.DataSource;
import nl.baken.access.Action;
import nl.baken.access.OrganisationId;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Writes down that another installation asked whether something is known here, in the transaction at the door that answers it: which
 * organisation asked, and a line for each data subject that it touches. What it touches was found by hashes; nothing was opened.
 */
@Component
public class OutsideLines {

    private static final String ACT = DoorLines.DOOR + "NEIGHBOUR_ASKED";

    private final JdbcClient jdbc;
    private final Numbers numbers;
    private final Stamps stamps;
    private final Clock clock;

    OutsideLines(@Qualifier("door") DataSource door, Numbers numbers, Stamps stamps, Clock clock) {
        this.jdbc = JdbcClient.create(door);
        this.numbers = numbers;
        this.stamps = stamps;
        this.clock = clock;
    }

    /**
     * Writes that nothing here was touched.
     *
     * @throws LogUnwritable when it cannot be written
     */
    public void untouched(OrganisationId who) {
        try {
            Scribe.write(jdbc, stamps, act(who, null));
        } catch (DataAccessException e) {
            throw new LogUnwritable(e);
        }
    }

    /**
     * Writes that a record was touched, and in it these data subjects.
     *
     * @throws LogUnwritable when it cannot be written
     */
    public void touched(OrganisationId who, UUID record, Collection<UUID> subjects) {
        Act act = act(who, record);
        try {
            Scribe.write(
                    jdbc,
                    stamps,
                    act,
                    subjects.stream()
                            .distinct()
                            .map(subject -> line(act, subject))
                            .toList());
        } catch (DataAccessException e) {
            throw new LogUnwritable(e);
        }
    }

    // each a trace of its own: one data subject may be in two records that are touched
    private Act act(OrganisationId who, @Nullable UUID record) {
        return new Act(
                numbers.next(),
                UUID.randomUUID(),
                now(),
                who.value(),
                ACT,
                Requests.handler(),
                record,
                Act.Result.DONE,
                null);
    }

    private Processing line(Act act, UUID subject) {
        return new Processing(
                numbers.next(), act.trace(), act.id(), Action.ANSWER_NEIGHBOURS, act.at(), act.at(), subject);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
