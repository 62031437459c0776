package nl.baken.dossiers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.baken.access.Access;
import nl.baken.access.Action;
import nl.baken.dossiers.Family.Member;
import nl.baken.legal.Releases;
import nl.baken.shared.Refused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Merges dossiers about one person, each of which keeps its history, and takes them apart when it was a mistake. */
@Service
@Transactional
class MergeDesk {

    private final JdbcClient jdbc;
    private final Dossiers dossiers;
    private final Access access;
    private final Timeline timeline;
    private final Releases releases;

    MergeDesk(JdbcClient jdbc, Dossiers dossiers, Access access, Timeline timeline, Releases releases) {
        this.jdbc = jdbc;
        this.dossiers = dossiers;
        this.access = access;
        this.timeline = timeline;
        this.releases = releases;
    }

    /** Makes a dossier part of the one with a number as people type it, and gives that one. */
    DossierId merge(DossierId id, String number) {
        Dossier part = dossiers.kept(id);
        Dossier whole =
                dossiers.kept(dossiers.keptByNumber(number).orElseThrow(() -> new Refused("dossiers.refused.number")));
        if (!partsOf(id).isEmpty()) {
            throw new Refused("dossiers.refused.parts");
        }
        releases.requireNone(id.value(), part.cover().number());
        releases.requireNone(whole.id().value(), whole.cover().number());
        dossiers.save(part.mergeInto(whole.id()));
        access.becomePart(id, whole.id());
        timeline.write(id, Happening.BECAME_PART, whole.cover().number());
        timeline.write(whole.id(), Happening.GOT_PART, part.cover().number());
        return whole.id();
    }

    /** Makes a part a dossier of its own again, with a next contact, for a reason of APART_REASON. */
    void takeApart(DossierId id, LocalDate reviewOn, String reason) {
        Dossier part = dossiers.keptOrPart(id);
        DossierId of = part.course().whole().orElseThrow(() -> new Refused("dossiers.refused.step"));
        Dossier whole = dossiers.kept(of);
        releases.requireApart(id.value(), of.value(), whole.cover().number());
        dossiers.save(part.takeApart(whole.team(), reviewOn));
        timeline.write(id, Happening.TAKEN_APART, whole.cover().number());
        timeline.write(id, Happening.APART_BECAUSE, reason);
        timeline.write(of, Happening.LOST_PART, part.cover().number());
        timeline.write(of, Happening.APART_BECAUSE, reason);
        access.takeApart(id);
    }

    /** Whether taking it apart, when it is a part, is the caller's to do. */
    boolean takesApart(DossierId id) {
        return access.may(Action.KEEP_DOSSIER, id);
    }

    Family family(DossierId id) {
        return new Family(wholeOf(id), partsOf(id));
    }

    private Optional<Member> wholeOf(DossierId id) {
        return jdbc.sql("""
                        select w.id, w.number from dossiers.dossier d join dossiers.dossier w on w.id = d.part_of where d.id = ?
                        """).param(id.value()).query(MergeDesk::member).optional();
    }

    private List<Member> partsOf(DossierId id) {
        return jdbc.sql("select id, number from dossiers.dossier where part_of = ? order by number")
                .param(id.value())
                .query(MergeDesk::member)
                .list();
    }

    private static Member member(ResultSet row, int number) throws SQLException {
        return new Member(new DossierId(row.getObject("id", UUID.class)), row.getString("number"));
    }
}
