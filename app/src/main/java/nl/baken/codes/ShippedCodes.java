package nl.baken.codes;

import org.springframework.beans.factory.InitializingBean;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.stereotype.Component;

/** Brings the codes that come with the application into the database at each start; what a region changed stays. */
@Component("shippedCodes")
class ShippedCodes implements InitializingBean {

    private static final String LIST = """
            insert into codes.code_list (list, label_nl, label_en, position) values (?, ?, ?, ?)
            on conflict (list) do update
            set label_nl = excluded.label_nl, label_en = excluded.label_en, position = excluded.position
            """;

    private static final String CODE = """
            insert into codes.code (list, code, label_nl, label_en, publication_group, htcds, note, position)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (list, code) do update
            set label_nl = excluded.label_nl, label_en = excluded.label_en, position = excluded.position,
                publication_group = excluded.publication_group, htcds = excluded.htcds, note = excluded.note
            where not code.adapted
            """;

    private static final String INDICATOR = """
            insert into codes.indicator (version, code, exploitation, label_nl, label_en, position)
            values (?, ?, ?, ?, ?, ?)
            on conflict do nothing
            """;

    // a municipality may end in a later release, but its working region is for the administrator
    private static final String MUNICIPALITY = """
            insert into codes.municipality (code, name, valid_from, valid_until, successor, region, position)
            values (?, ?, ?::date, ?::date, ?, coalesce(?, ''), ?)
            on conflict (code) do update
            set name = excluded.name, valid_from = excluded.valid_from, valid_until = excluded.valid_until,
                successor = excluded.successor, position = excluded.position
            """;

    private final JdbcOperations jdbc;

    ShippedCodes(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void afterPropertiesSet() {
        jdbc.batchUpdate(LIST, Shipped.rows("lists", "list", "label_nl", "label_en"));
        jdbc.batchUpdate(
                CODE,
                Shipped.rows("codes", "list", "code", "label_nl", "label_en", "publication_group", "htcds", "note"));
        jdbc.batchUpdate(
                INDICATOR, Shipped.rows("indicators", "version", "code", "exploitation", "label_nl", "label_en"));
        jdbc.batchUpdate(
                MUNICIPALITY,
                Shipped.rows("municipalities", "code", "name", "valid_from", "valid_until", "successor", "region"));
    }
}
