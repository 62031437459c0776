package nl.baken.reports;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Counts the published facts; row-level security limits a municipality to its own. */
@Repository
@Transactional(readOnly = true)
class Facts {

    private static final String SELECTED = """
            from dossiers.facts
            where opened_on between :from and :until
              and (:municipality = '' or municipality = :municipality)
            """;

    private final JdbcClient jdbc;

    Facts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How many dossiers were opened, by the codes of one dimension. */
    Map<String, Integer> by(Dimension dimension, Selection selection) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        selected(
                        "select coalesce(%1$s, 'UNKNOWN') as code, count(*)::int as number %2$s group by 1 order by 2 desc, 1"
                                .formatted(dimension.column(), SELECTED),
                        selection)
                .query(row -> {
                    counts.put(row.getString("code"), row.getInt("number"));
                });
        return counts;
    }

    int total(Selection selection) {
        return selected("select count(*)::int " + SELECTED, selection)
                .query(Integer.class)
                .single();
    }

    private JdbcClient.StatementSpec selected(String sql, Selection selection) {
        return jdbc.sql(sql)
                .param("from", selection.from())
                .param("until", selection.until())
                .param("municipality", selection.municipality());
    }
}
