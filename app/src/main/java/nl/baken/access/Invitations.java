package nl.baken.access;

import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import nl.baken.access.Invitation.Link;
import nl.baken.deadlines.WorkingDays;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The links with which people choose a password, good for seven days and one time. None works without a code; that of a link
 * which an administrator makes is given by somebody else, so that nobody alone can be the colleague before the colleague is.
 */
@Component
class Invitations {

    private static final Duration LASTS = Duration.ofDays(7);
    // what ends later than one that is made now is of before the clock was set back
    private static final String OPEN =
            "(ends_at > now() and ends_at <= now() + make_interval(secs => " + LASTS.toSeconds() + "))";

    private static final int GIVEN_WITHIN = 3;
    private static final int CODES = 100_000_000;

    private final JdbcClient jdbc;
    private final DoorSeal seal;
    private final WorkingDays workingDays;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Invitations(@Qualifier("door") DataSource door, DoorSeal seal, WorkingDays workingDays, Clock clock) {
        this.jdbc = JdbcClient.create(door);
        this.seal = seal;
        this.workingDays = workingDays;
        this.clock = clock;
    }

    /** Makes a link and the code that goes with it; earlier links of this person end. */
    Link make(PersonId person) {
        takeBack(person);
        String token = Sessions.newToken();
        String code = newCode();
        jdbc.sql("""
                        insert into access.invitation (token_hash, person, ends_at, code_hash)
                        values (?, ?, now() + make_interval(secs => ?), ?)
                        """)
                .params(Sessions.hash(token), person.value(), LASTS.toSeconds(), hash(person, code))
                .update();
        return new Link(token, Optional.of(spoken(code)));
    }

    /** Makes a link whose code somebody else gives, as long as there is anybody else. */
    Link make(PersonId person, PersonId by) {
        Link link = make(person);
        int coded = jdbc.sql("""
                        update access.invitation set made_by = :by, due = :due, code_hash = null
                        where token_hash = :token and access.has_second(:by, :person)
                        """)
                .param("by", by.value())
                .param("due", workingDays.after(LocalDate.now(clock), GIVEN_WITHIN))
                .param("token", Sessions.hash(link.token()))
                .param("person", person.value())
                .update();
        return coded > 0 ? new Link(link.token(), Optional.empty()) : link;
    }

    /** Ends the links of a person, and those of anybody whose days are over. */
    void takeBack(PersonId person) {
        jdbc.sql("delete from access.invitation where person = ? or not " + OPEN)
                .param(person.value())
                .update();
    }

    /** Whose invitation this is, if its code was typed. */
    Optional<PersonId> invitee(String token) {
        return person(
                "select person from access.invitation where token_hash = ? and made_by is null and code_hash is null and "
                        + OPEN,
                token);
    }

    /** Whose link this is, if its code has yet to be typed. */
    Optional<PersonId> askedForCode(String token) {
        return person(
                "select person from access.invitation where token_hash = ? and (made_by is not null or code_hash is not null) and "
                        + OPEN,
                token);
    }

    /** Uses an invitation up whose code was typed, and tells whose it was. */
    Optional<PersonId> use(String token) {
        return person(
                "delete from access.invitation where token_hash = ? and made_by is null and code_hash is null and "
                        + OPEN + " returning person",
                token);
    }

    /** Trades a link and the code that goes with it for a token that nobody else knows. */
    Optional<String> trade(String token, PersonId whose, String code) {
        String next = Sessions.newToken();
        int rows = jdbc.sql("""
                        update access.invitation
                        set token_hash = ?, made_by = null, due = null, code_hash = null, code_by = null
                        where token_hash = ? and code_hash = ? and %s
                        """.formatted(OPEN))
                .params(Sessions.hash(next), Sessions.hash(token), hash(whose, code))
                .update();
        return Optional.of(next).filter(link -> rows > 0);
    }

    /** Makes the code that goes with a link; an earlier one ends. Nothing when it is not for this person to give. */
    Optional<String> giveCode(PersonId whose, PersonId by) {
        String code = newCode();
        int rows = jdbc.sql("""
                        update access.invitation set code_hash = :hash, code_by = :by
                        where person = :whose and made_by <> :by and person <> :by and %s
                        """.formatted(OPEN))
                .param("hash", hash(whose, code))
                .param("by", by.value())
                .param("whose", whose.value())
                .update();
        return Optional.of(spoken(code)).filter(given -> rows > 0);
    }

    private String newCode() {
        return String.valueOf(CODES + random.nextInt(CODES)).substring(1);
    }

    private static String spoken(String code) {
        return code.substring(0, 4) + " " + code.substring(4);
    }

    /** The links that work only with a code, those that have none first. */
    List<Invitation> coded(PersonId caller) {
        return jdbc.sql("""
                        select i.person, i.made_by, i.ends_at, p.name as invited, m.name as maker, c.name as code_by
                        from access.invitation i
                        join access.person p on p.id = i.person
                        join access.person m on m.id = i.made_by
                        left join access.person c on c.id = i.code_by
                        where %s
                        order by i.code_by is not null, i.ends_at, i.person
                        """.formatted(OPEN))
                .query((row, number) -> invitation(row, caller))
                .list();
    }

    private Optional<PersonId> person(String sql, String token) {
        return jdbc.sql(sql)
                .param(Sessions.hash(token))
                .query(UUID.class)
                .optional()
                .map(PersonId::new);
    }

    // Under a key from outside the database, because there are too few codes to withstand trying them all.
    private byte[] hash(PersonId whose, String code) {
        return seal.hash("welcome " + whose.value() + " " + code.replaceAll("\\D", ""));
    }

    private Invitation invitation(ResultSet row, PersonId caller) throws SQLException {
        PersonId whose = new PersonId(row.getObject("person", UUID.class));
        return new Invitation(
                whose,
                row.getString("invited"),
                row.getString("maker"),
                row.getObject("ends_at", OffsetDateTime.class)
                        .atZoneSameInstant(clock.getZone())
                        .toLocalDate(),
                Optional.ofNullable(row.getString("code_by")),
                !caller.equals(whose) && !caller.value().equals(row.getObject("made_by", UUID.class)));
    }
}
