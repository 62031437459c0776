package nl.baken.network;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.baken.access.PersonId;
import nl.baken.access.PostId;
import nl.baken.network.Partner.Help;
import nl.baken.network.Partner.Upkeep;
import nl.baken.shared.NotFound;
import nl.baken.shared.Refused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The partners of the region, for whoever looks for help. */
@Repository
@Transactional
class Partners {

    /** How many are shown at once; a region that has more looks for one. */
    static final int PAGE = 100;

    private final JdbcClient jdbc;
    private final Sealing sealing;

    Partners(JdbcClient jdbc, Sealing sealing) {
        this.jdbc = jdbc;
        this.sealing = sealing;
    }

    Partner find(PartnerId id) {
        return jdbc.sql("select * from network.partner where id = ?")
                .param(id.value())
                .query((row, number) -> partner(row))
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** Those somebody looks for, by field and name; one more than a page tells that there are others. */
    List<Partner> search(PartnerFilter filter) {
        return jdbc.sql("""
                        select * from network.partner
                        where ended_on is null
                          and (:name = '' or position(lower(:name) in lower(name)) > 0)
                          and (:field = '' or field = :field)
                          and (:need = '' or :need = any (needs))
                          and (:group = '' or groups && array[:group, 'ANYBODY']::text[])
                          and (:language = '' or :language = any (languages))
                        order by field, name collate "nl-x-icu", id
                        limit :size
                        """)
                .param("name", filter.name().strip())
                .param("field", filter.field())
                .param("need", filter.need())
                .param("group", filter.group())
                .param("language", filter.language())
                .param("size", PAGE + 1)
                .query((row, number) -> partner(row))
                .list();
    }

    /** Who has it today: whoever verified it last, when they attend to the post that keeps it, else whoever does. */
    Optional<PersonId> owner(Upkeep upkeep) {
        return jdbc.sql("""
                        select person from access.attendance where post = :post
                        order by person = :last and rank = 1 desc, rank, person limit 1
                        """)
                .param("post", upkeep.post().value())
                .param("last", upkeep.verifiedBy().value())
                .query(UUID.class)
                .optional()
                .map(PersonId::new);
    }

    /** For how many months what is known of a partner in this field holds. */
    int months(String field) {
        return jdbc.sql("select months from network.term where field in (?, '') order by field desc limit 1")
                .param(field)
                .query(Integer.class)
                .single();
    }

    void add(PartnerId id, Offering offering, Upkeep upkeep) {
        sealing.enrol(id);
        jdbc.sql("""
                        insert into network.partner (id, name, field, needs, groups, languages, about, post, verified_on, verified_by, verify_by)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        id.value(),
                        offering.name().strip(),
                        offering.field(),
                        array(offering.needs()),
                        array(offering.groups()),
                        array(offering.languages()),
                        sealing.seal(id.subject(), Cell.ABOUT, id.value(), offering.about()),
                        upkeep.post().value(),
                        upkeep.verifiedOn(),
                        upkeep.verifiedBy().value(),
                        upkeep.verifyBy())
                .update();
    }

    void change(PartnerId id, int version, Offering offering) {
        int changed = jdbc.sql("""
                        update network.partner
                        set version = version + 1, name = ?, field = ?, needs = ?, groups = ?, languages = ?, about = ?
                        where id = ? and version = ? and ended_on is null
                        """)
                .params(
                        offering.name().strip(),
                        offering.field(),
                        array(offering.needs()),
                        array(offering.groups()),
                        array(offering.languages()),
                        sealing.seal(id.subject(), Cell.ABOUT, id.value(), offering.about()),
                        id.value(),
                        version)
                .update();
        requireOne(changed);
    }

    /** Says who looked when and until when that holds, or which post keeps it from now on. */
    void keep(PartnerId id, Upkeep upkeep) {
        int kept = jdbc.sql("""
                        update network.partner set post = ?, verified_on = ?, verified_by = ?, verify_by = ?
                        where id = ? and ended_on is null
                        """)
                .params(
                        upkeep.post().value(),
                        upkeep.verifiedOn(),
                        upkeep.verifiedBy().value(),
                        upkeep.verifyBy(),
                        id.value())
                .update();
        requireOne(kept);
    }

    /** Nobody works with it any more: who worked there, what was said and where it is go. */
    void end(PartnerId id, LocalDate on) {
        if (jdbc.sql("select exists (select from network.place where partner = ? and closed_on is null)")
                .param(id.value())
                .query(Boolean.class)
                .single()) {
            throw new Refused("network.refused.places");
        }
        jdbc.sql("delete from network.contact where partner = ?")
                .param(id.value())
                .update();
        jdbc.sql("delete from network.address where partner = ?")
                .param(id.value())
                .update();
        jdbc.sql("update network.agreement set settled_on = ? where partner = ? and settled_on is null")
                .params(on, id.value())
                .update();
        requireOne(jdbc.sql("""
                        update network.partner set version = version + 1, about = null, ended_on = ?
                        where id = ? and ended_on is null
                        """).params(on, id.value()).update());
    }

    private static void requireOne(int changed) {
        if (changed == 0) {
            throw new Refused("network.refused.changed");
        }
    }

    private static String[] array(List<String> codes) {
        return codes.toArray(String[]::new);
    }

    private static Partner partner(ResultSet row) throws SQLException {
        PartnerId id = new PartnerId(row.getObject("id", UUID.class));
        return new Partner(
                id,
                row.getInt("version"),
                row.getString("name"),
                row.getString("field"),
                new Help(Arrays.codes(row, "needs"), Arrays.codes(row, "groups"), Arrays.codes(row, "languages")),
                new Upkeep(
                        new PostId(row.getObject("post", UUID.class)),
                        row.getObject("verified_on", LocalDate.class),
                        new PersonId(row.getObject("verified_by", UUID.class)),
                        row.getObject("verify_by", LocalDate.class),
                        row.getObject("ended_on", LocalDate.class)),
                Sealing.text(row, id.subject(), Cell.ABOUT, id.value()));
    }
}
