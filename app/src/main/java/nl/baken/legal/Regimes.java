package nl.baken.legal;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.baken.legal.Regime.Setting;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The legal settings as rows: each law from the day it holds to the day it does no longer. */
@Component
@Transactional(readOnly = true)
class Regimes {

    private final JdbcClient jdbc;

    Regimes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All regimes of a day, by letter. */
    List<Regime> at(LocalDate day) {
        return jdbc.sql("""
                        select r.regime, r.name, r.ground, r.controller, r.readers, r.retention, r.rules, r.source,
                               array(select c.category from legal.regime_category c
                                     where c.regime = r.regime and c.valid_from <= :day
                                       and (c.valid_until is null or c.valid_until > :day)
                                     order by c.category) as categories,
                               array(select g.ground from legal.regime_ground g
                                     where g.regime = r.regime and g.valid_from <= :day
                                       and (g.valid_until is null or g.valid_until > :day)
                                     order by g.ground) as grounds,
                               array(select g.ground from legal.regime_ground g
                                     where g.regime = r.regime and g.breaks_secrecy and g.valid_from <= :day
                                       and (g.valid_until is null or g.valid_until > :day)) as breaking
                        from legal.regime r
                        where r.valid_from <= :day and (r.valid_until is null or r.valid_until > :day)
                        order by r.regime
                        """)
                .param("day", day)
                .query((row, number) -> regime(row))
                .list();
    }

    Optional<Regime> find(String code, LocalDate day) {
        return at(day).stream().filter(regime -> regime.code().equals(code)).findFirst();
    }

    /** What a regime is called on a day. */
    Optional<String> name(String code, LocalDate day) {
        return jdbc.sql("""
                        select name from legal.regime
                        where regime = :code and valid_from <= :day and (valid_until is null or valid_until > :day)
                        """)
                .param("code", code)
                .param("day", day)
                .query(String.class)
                .optional();
    }

    /** The category of each of these fields on a day; a field that nobody gave a category is left out. */
    Map<String, String> categories(Set<String> fields, LocalDate day) {
        return jdbc
                .sql("""
                        select distinct on (field) field, category
                        from legal.field
                        where field = any (:fields) and valid_from <= :day
                        order by field, valid_from desc
                        """)
                .param("fields", fields.toArray(String[]::new))
                .param("day", day)
                .query((row, number) -> Map.entry(row.getString("field"), row.getString("category")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Regime regime(ResultSet row) throws SQLException {
        Setting setting = new Setting(
                row.getString("ground"),
                row.getString("controller"),
                row.getString("readers"),
                row.getString("retention"),
                row.getString("rules"),
                row.getString("source"));
        return new Regime(
                row.getString("regime"),
                row.getString("name"),
                setting,
                texts(row.getArray("categories")),
                texts(row.getArray("grounds")),
                Set.copyOf(texts(row.getArray("breaking"))));
    }

    static List<String> texts(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }
}
