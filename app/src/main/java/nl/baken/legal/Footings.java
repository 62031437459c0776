package nl.baken.legal;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import nl.baken.access.PostId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Decides in which regime a record stands: that of the desk that opens it, or the stricter one of what it came out of. */
@Component
@Transactional(readOnly = true)
public class Footings {

    private final JdbcClient jdbc;

    Footings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Where a record stands that a desk opens on a day, out of nothing that was kept before. */
    public Footing at(PostId desk, LocalDate day) {
        return at(desk, day, List.of());
    }

    /** Whether the regime of a record admits a code of DATA_CATEGORY today. */
    public boolean admits(Footing footing, String category) {
        return jdbc.sql("select legal.admits(?, ?)")
                .params(footing.regime(), category)
                .query(Boolean.class)
                .single();
    }

    /**
     * Where a record stands that a desk opens on a day.
     *
     * @param from where that stands out of which it is opened: the regime that lets it stay shortest counts, and from the first
     *     day of all that has a maximum
     */
    public Footing at(PostId desk, LocalDate day, Collection<Footing> from) {
        return jdbc.sql("""
                        with stood as (
                            select legal.regime_at(:desk, :day) as regime, cast(:day as date) as since, cast(0 as bigint) as place
                            union all
                            select f.regime, cast(f.since as date), f.place
                            from unnest(cast(:regimes as text[]), cast(:days as text[])) with ordinality f (regime, since, place)
                        ), bounded as (
                            select s.regime, s.since, s.place, t.period
                            from stood s
                            left join legal.retention t on t.regime = s.regime and t.class = 'CASE' and t.side = 'AT_MOST'
                                and t.valid_from <= :day and (t.valid_until is null or t.valid_until > :day)
                        )
                        select b.regime,
                               case when b.period is null then cast(:day as date)
                                    else (select min(x.since) from bounded x where x.period is not null) end as since
                        from bounded b
                        order by b.period nulls last, b.place
                        limit 1
                        """)
                .param("desk", desk.value())
                .param("day", day)
                .param("regimes", from.stream().map(Footing::regime).toArray(String[]::new))
                .param(
                        "days",
                        from.stream().map(footing -> footing.since().toString()).toArray(String[]::new))
                .query((row, number) -> new Footing(row.getString("regime"), row.getObject("since", LocalDate.class)))
                .single();
    }
}
