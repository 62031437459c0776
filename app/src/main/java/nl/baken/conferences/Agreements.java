package nl.baken.conferences;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.baken.access.Access;
import nl.baken.access.Action;
import nl.baken.access.Callers;
import nl.baken.access.PersonId;
import nl.baken.access.PostId;
import nl.baken.conferences.Agreement.About;
import nl.baken.conferences.Agreement.Course;
import nl.baken.conferences.Agreement.Hands;
import nl.baken.conferences.Agreement.Terms;
import nl.baken.conferences.Basis.Under;
import nl.baken.conferences.Conference.Chair;
import nl.baken.legal.CovenantId;
import nl.baken.shared.NotFound;
import nl.baken.shared.Refused;
import nl.baken.vault.SubjectId;
import org.springframework.jdbc.core.SqlParameterValue;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The agreements of the database, each given only to who has it or follows it. */
@Repository
class Agreements {

    private final JdbcClient jdbc;
    private final Access access;

    Agreements(JdbcClient jdbc, Access access) {
        this.jdbc = jdbc;
        this.access = access;
    }

    Agreement take(Action action, AgreementId id) {
        access.require(action, id);
        return jdbc.sql("select * from conferences.agreement where id = ?")
                .param(id.value())
                .query(Agreements::agreement)
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** An agreement with which the caller can make a move, each side its own. */
    Agreement at(AgreementId id, Move move) {
        boolean chairs = move.side() == Move.Side.CHAIR;
        Agreement agreement = take(chairs ? Action.FOLLOW_AGREEMENT : Action.KEEP_AGREEMENT, id);
        PostId own =
                chairs ? agreement.hands().chair().post() : agreement.hands().post();
        if (!Callers.current().holds(own)) {
            throw new NotFound();
        }
        return agreement;
    }

    /** The number of the conference at which it was made, when the caller may see that. */
    Optional<String> conference(Agreement agreement) {
        return jdbc.sql("select number from conferences.conference where id = ?")
                .param(agreement.about().conference().value())
                .query(String.class)
                .optional();
    }

    List<Agreement> of(ConferenceId conference) {
        return jdbc.sql("select * from conferences.agreement where conference = ? order by made_on, number")
                .param(conference.value())
                .query(Agreements::agreement)
                .list();
    }

    /** Of every conference in which a record was discussed, as far as the caller may read it. */
    List<Agreement> about(UUID record) {
        return jdbc.sql("""
                        select a.* from conferences.agreement a
                        join conferences.item i on i.id = a.item
                        where i.record in (select legal.whole(?)) order by a.made_on, a.number
                        """).param(record).query(Agreements::agreement).list();
    }

    /** Keeps a new agreement: the desk that does it answers for it, the desk that chairs goes on reading it. */
    void add(Agreement agreement) {
        Hands hands = agreement.hands();
        access.hold(agreement.id(), hands.chair().post());
        insert(agreement);
        if (!hands.isChair()) {
            access.passOn(agreement.id(), hands.post());
        }
    }

    /** Keeps what a move made of an agreement, unless somebody else was first. */
    void keep(Agreement next) {
        Telling telling = next.course().telling();
        int saved = jdbc.sql("""
                        update conferences.agreement
                        set version = version + 1, state = ?, due_on = ?, informing = ?, reason = ?
                        where id = ? and version = ?
                        """)
                .params(
                        next.course().standing().name(),
                        next.course().dueOn(),
                        telling.informing().name(),
                        new SqlParameterValue(Types.VARCHAR, telling.reason()),
                        next.id().value(),
                        next.version())
                .update();
        if (saved == 0) {
            throw new Refused("conferences.refused.changed");
        }
    }

    private void insert(Agreement agreement) {
        Hands hands = agreement.hands();
        Basis basis = agreement.terms().basis();
        CovenantId covenant = basis.covenant();
        Telling telling = agreement.course().telling();
        int inserted = jdbc.sql("""
                        insert into conferences.agreement (id, version, number, conference, item, subject, post, person, chair_post,
                            chair_person, third_party, ground, shared_under, covenant, regime, state, made_on, due_on, informing, reason)
                        values (?, 0, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        on conflict (number) do nothing
                        """)
                .params(
                        agreement.id().value(),
                        agreement.number(),
                        agreement.about().conference().value(),
                        agreement.about().item().value(),
                        agreement.about().subject().value(),
                        hands.post().value(),
                        hands.person().value(),
                        hands.chair().post().value(),
                        hands.chair().person().value(),
                        new SqlParameterValue(Types.VARCHAR, hands.thirdParty()),
                        agreement.terms().ground(),
                        basis.under().name(),
                        new SqlParameterValue(Types.OTHER, covenant == null ? null : covenant.value()),
                        new SqlParameterValue(Types.VARCHAR, basis.regime()),
                        agreement.course().standing().name(),
                        agreement.course().madeOn(),
                        agreement.course().dueOn(),
                        telling.informing().name(),
                        new SqlParameterValue(Types.VARCHAR, telling.reason()))
                .update();
        if (inserted == 0) {
            insert(agreement.renumbered());
        }
    }

    private static Agreement agreement(ResultSet row, int number) throws SQLException {
        UUID covenant = row.getObject("covenant", UUID.class);
        Chair chair = new Chair(
                new PostId(row.getObject("chair_post", UUID.class)),
                new PersonId(row.getObject("chair_person", UUID.class)));
        return new Agreement(
                new AgreementId(row.getObject("id", UUID.class)),
                row.getInt("version"),
                row.getString("number"),
                new About(
                        new ConferenceId(row.getObject("conference", UUID.class)),
                        new ItemId(row.getObject("item", UUID.class)),
                        new SubjectId(row.getObject("subject", UUID.class))),
                new Hands(
                        new PostId(row.getObject("post", UUID.class)),
                        new PersonId(row.getObject("person", UUID.class)),
                        chair,
                        row.getString("third_party")),
                new Terms(
                        row.getString("ground"),
                        new Basis(
                                Under.valueOf(row.getString("shared_under")),
                                covenant == null ? null : new CovenantId(covenant),
                                row.getString("regime"))),
                new Course(
                        Standing.valueOf(row.getString("state")),
                        row.getObject("made_on", LocalDate.class),
                        row.getObject("due_on", LocalDate.class),
                        new Telling(Informing.valueOf(row.getString("informing")), row.getString("reason"))));
    }
}
