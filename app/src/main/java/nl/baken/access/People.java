package nl.baken.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.baken.access.Invitation.Link;
import nl.baken.shared.NotFound;
import nl.baken.shared.Refused;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The colleagues who work with Baken; administrators keep them. */
@Service
@Transactional
public class People {

    private static final String SELECT = "select id, version, name, login, active from access.person where id <> ?";

    private final JdbcClient jdbc;
    private final Access access;
    private final Continuity continuity;
    private final SignIn signIn;
    private final ProviderAccounts accounts;

    People(JdbcClient jdbc, Access access, Continuity continuity, SignIn signIn, ProviderAccounts accounts) {
        this.jdbc = jdbc;
        this.access = access;
        this.continuity = continuity;
        this.signIn = signIn;
        this.accounts = accounts;
    }

    /** All colleagues by name, those who left as well. */
    public List<Colleague> all() {
        return jdbc.sql(SELECT + " order by name collate \"nl-x-icu\", id")
                .param(ReportingPoint.KNOWN)
                .query(People::colleague)
                .list();
    }

    public Optional<Colleague> find(PersonId id) {
        return jdbc.sql(SELECT + " and id = ?")
                .params(ReportingPoint.KNOWN, id.value())
                .query(People::colleague)
                .optional();
    }

    /** Lets somebody work with Baken; without a post they still see nothing. */
    public PersonId add(String name, String login) {
        access.require(Action.ADMINISTER);
        Colleague joining = new Colleague(PersonId.next(), 0, name, login, true);
        int rows = jdbc.sql(
                        "insert into access.person (id, version, name, login, active) values (?, 0, ?, ?, true) on conflict do nothing")
                .params(joining.id().value(), name, login)
                .update();
        if (rows == 0) {
            throw new Refused("access.refused.login");
        }
        return joining.id();
    }

    /** Keeps what an administrator changed; whoever is no longer active is out at once. */
    public void change(Colleague changed) {
        access.require(Action.ADMINISTER);
        requireKnown(changed.id());
        if (!changed.active() && changed.id().equals(Callers.current().person())) {
            throw new Refused("access.refused.yourself");
        }
        continuity.guard(() -> write(changed));
        if (!changed.active()) {
            signIn.shutOut(changed.id());
        }
    }

    /** The day on which somebody left for good. */
    Optional<LocalDate> leftOn(PersonId id) {
        return jdbc.sql("select left_on from access.person where id = ? and left_on is not null")
                .param(id.value())
                .query(LocalDate.class)
                .optional();
    }

    /** Closes the account of somebody who leaves: they are out at once, and nothing of theirs opens it again. */
    void seeOff(PersonId id) {
        access.require(Action.ADMINISTER);
        if (id.equals(Callers.current().person())) {
            throw new Refused("access.refused.yourself");
        }
        jdbc.sql("update access.person set version = version + 1, active = false, left_on = current_date where id = ?")
                .param(id.value())
                .update();
        signIn.forget(id);
    }

    /** Makes a link with which somebody chooses a password; an earlier link no longer works. */
    Link invite(PersonId id) {
        access.require(Action.ADMINISTER);
        if (find(id).filter(Colleague::active).isEmpty()) {
            throw new Refused("access.refused.inactive");
        }
        if (isCaller(id)) {
            throw new Refused("access.refused.ownLink");
        }
        // what proves who they are is elsewhere: a link must not stand beside it
        if (accounts.knows(id) && !signIn.isGuarded(id)) {
            throw new Refused("access.refused.linked");
        }
        return signIn.invite(id, Callers.current().person());
    }

    boolean isCaller(PersonId id) {
        return Callers.current().person().equals(id);
    }

    private void requireKnown(PersonId id) {
        if (find(id).isEmpty()) {
            throw new NotFound();
        }
    }

    private void write(Colleague changed) {
        try {
            int rows = jdbc.sql("""
                            update access.person
                            set version = version + 1, name = ?, login = ?, active = ?,
                                left_on = case when ? then null else left_on end
                            where id = ? and version = ?
                            """)
                    .params(
                            changed.name(),
                            changed.login(),
                            changed.active(),
                            changed.active(),
                            changed.id().value(),
                            changed.version())
                    .update();
            if (rows == 0) {
                throw new Refused("access.refused.changed");
            }
        } catch (DuplicateKeyException taken) {
            throw new Refused("access.refused.login");
        }
    }

    private static Colleague colleague(ResultSet row, int number) throws SQLException {
        return new Colleague(
                new PersonId(row.getObject("id", UUID.class)),
                row.getInt("version"),
                row.getString("name"),
                row.getString("login"),
                row.getBoolean("active"));
    }
}
