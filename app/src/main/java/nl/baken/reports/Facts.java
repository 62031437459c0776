package nl.baken.reports;

import java.sql.ResultSet;
import java.sql.SQLException;
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

    private static final String COUNTED = "count(*)::int as number, (count(*) filter (where seen))::int as seen ";

    private final JdbcClient jdbc;

    Facts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How many dossiers were opened, by the codes of one dimension. */
    Map<String, Count> by(Dimension dimension, Selection selection) {
        Map<String, Count> counts = new LinkedHashMap<>();
        selected(
                        ("select coalesce(%1$s, 'UNKNOWN') as code, " + COUNTED + "%2$s group by 1 order by 2 desc, 1")
                                .formatted(dimension.column(), SELECTED),
                        selection)
                .query(row -> {
                    counts.put(row.getString("code"), count(row));
                });
        return counts;
    }

    Count total(Selection selection) {
        return selected("select " + COUNTED + SELECTED, selection)
                .query((row, number) -> count(row))
                .single();
    }

    private static Count count(ResultSet row) throws SQLException {
        return new Count(row.getInt("number"), row.getInt("seen"));
    }

    private JdbcClient.StatementSpec selected(String sql, Selection selection) {
        return jdbc.sql(sql)
                .param("from", selection.from())
                .param("until", selection.until())
                .param("municipality", selection.municipality());
    }
}
