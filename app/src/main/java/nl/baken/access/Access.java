package nl.baken.access;

import java.util.Set;
import java.util.UUID;
import nl.baken.access.Decision.Denied;
import nl.baken.access.Decision.Granted;
import nl.baken.access.Decision.Reason;
import nl.baken.shared.Id;
import nl.baken.shared.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The one place where it is decided who may do what; row-level security is the second lock behind it. */
@Service
@Transactional
public class Access {

    // What an emergency opens is read, and nothing else: not what a holder entrusts, and nothing is changed.
    private static final Set<Action> IN_EMERGENCY = Set.of(Action.READ_SIGNAL, Action.READ_DOSSIER);

    private final JdbcClient jdbc;

    Access(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Decides from the posts of the caller and the strongest tie one of them has to the record.
     *
     * @param tie the tie of the caller's posts to the record, {@link Tie#NONE} when the action is about no record
     */
    public static Decision decide(Caller caller, Action action, Tie tie) {
        if (caller.posts().stream().noneMatch(post -> action.roles().contains(post.role()))) {
            return new Denied(Reason.ROLE);
        }
        return tie.reaches(action.tie()) ? new Granted() : new Denied(Reason.TIE);
    }

    /** Whether the current caller may ever do this. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public boolean may(Action action) {
        return Callers.bound()
                .map(caller -> decide(caller, action, Tie.HOLDER) instanceof Granted)
                .orElse(false);
    }

    /** Whether the current caller may do this with this record. */
    public boolean may(Action action, Id record) {
        return decide(Callers.current(), action, tie(action, record.value())) instanceof Granted;
    }

    /** Refuses an action about no record; what is refused looks the same as what does not exist. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public void require(Action action) {
        if (!may(action)) {
            throw new NotFound();
        }
    }

    /** Refuses an action on a record; what is not yours looks the same as what does not exist. */
    public void require(Action action, Id record) {
        if (!may(action, record)) {
            throw new NotFound();
        }
    }

    /** Makes a post answerable for a record that this transaction makes. */
    public void hold(Id record, PostId post) {
        call("select access.tie_record(?, ?, 'HOLDER')", record, post);
    }

    /** Lets a post read a record; only its holder may. */
    public void share(Id record, PostId post) {
        call("select access.tie_record(?, ?, 'READER')", record, post);
    }

    /** Promises a record to a post, which may take it up; until then it sees nothing more than before. */
    public void promise(Id record, PostId post) {
        call("select access.promise_record(?, ?)", record, post);
    }

    /** Takes a promise back, by the holder or by whom it was made to. */
    public void retract(Id record, PostId post) {
        call("select access.retract_promise(?, ?)", record, post);
    }

    /** Makes one of the caller's posts the holder of what it was promised; the former holder goes on reading. */
    public void takeUp(Id record, PostId post) {
        call("select access.take_up(?, ?)", record, post);
    }

    /** Makes another post the holder at once, by the holder: the record came to the wrong desk. */
    public void passOn(Id record, PostId post) {
        call("select access.pass_on(?, ?)", record, post);
    }

    /** Makes one of the caller's posts, a reader so far, the holder of a record that nobody attends to any more. */
    public void adopt(Id record, PostId post) {
        call("select access.adopt(?, ?)", record, post);
    }

    /** Whether a record of the caller's is offered to a post that has not answered yet. */
    public boolean isPromised(Id record) {
        return jdbc.sql("select access.is_promised(?)")
                .param(record.value())
                .query(Boolean.class)
                .single();
    }

    /** Lets whoever holds and reads the one record hold and read the other, until they are taken apart; both are the caller's. */
    public void becomePart(Id record, Id whole) {
        call("select access.become_part(?, ?)", record, whole);
    }

    /** Makes a part a record of its own again, held by the caller and read by who read it before. */
    public void takeApart(Id record) {
        jdbc.sql("select access.take_apart(?)").param(record.value()).query(row -> {});
    }

    private void call(String function, Id record, Id other) {
        jdbc.sql(function).params(record.value(), other.value()).query(row -> {});
    }

    private Tie tie(Action action, UUID record) {
        UUID[] posts = Callers.current().posts().stream()
                .filter(post -> action.roles().contains(post.role()))
                .map(post -> post.id().value())
                .toArray(UUID[]::new);
        return jdbc
                .sql("""
                        select case when kind = 'READER' and access.is_trusted(record, post) then 'TRUSTED' else kind end as kind
                        from access.tie where record = :record and post = any (:posts)
                        union all
                        select 'READER' where :emergency and :record = any (access.emergencies())
                        """)
                .param("record", record)
                .param("posts", posts)
                .param("emergency", IN_EMERGENCY.contains(action))
                .query((row, number) -> Tie.valueOf(row.getString("kind")))
                .list()
                .stream()
                .reduce(Tie.NONE, (one, other) -> one.reaches(other) ? one : other);
    }

    /** Whether the caller can do this with a record for no other reason than that they broke the glass for it. */
    public boolean isInEmergency(Action action, Id record) {
        return IN_EMERGENCY.contains(action)
                && jdbc.sql("""
                        select :record = any (access.emergencies())
                            and not exists (select from access.tie t where t.record = :record)
                        """)
                        .param("record", record.value())
                        .query(Boolean.class)
                        .single();
    }
}
