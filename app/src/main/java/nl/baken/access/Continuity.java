package nl.baken.access;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import nl.baken.shared.Refused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Sees to it that the region never loses its last chain director or its last administrator, today or later. */
@Component
class Continuity {

    private static final List<Role> NEEDED = List.of(Role.CHAIN_DIRECTOR, Role.ADMINISTRATOR);

    private final JdbcClient jdbc;
    private final Clock clock;

    Continuity(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Makes a change, and refuses it when a role that was filled no longer is. */
    void guard(Runnable change) {
        // two changes that each leave the other's colleague must not pass one another
        jdbc.sql("lock table access.holding in share row exclusive mode").update();
        List<Role> filled = NEEDED.stream().filter(this::isFilled).toList();
        change.run();
        filled.stream().filter(role -> !isFilled(role)).findFirst().ifPresent(role -> {
            throw new Refused("access.refused.last." + role.name().toLowerCase(Locale.ROOT));
        });
    }

    // A gap can only begin today or on the day after somebody's last day.
    private boolean isFilled(Role role) {
        return jdbc.sql("""
                        with held as (
                            select h.valid_from, h.valid_until
                            from access.holding h
                            join access.person p on p.id = h.person and p.active
                            join access.post s on s.id = h.post and s.role = :role
                            join access.organisation o on o.id = s.organisation and o.active
                        ), turning as (
                            select :today as day
                            union
                            select valid_until + 1 from held where valid_until >= :today
                        )
                        select not exists (
                            select from turning t
                            where not exists (
                                select from held h
                                where h.valid_from <= t.day and (h.valid_until is null or h.valid_until >= t.day)))
                        """)
                .param("role", role.name())
                .param("today", LocalDate.now(clock))
                .query(Boolean.class)
                .single();
    }
}
