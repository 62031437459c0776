package nl.baken.dossiers;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import nl.baken.dossiers.Listing.Row;
import nl.baken.signals.SignalCard;
import nl.baken.signals.SignalDesk;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds somebody among the dossiers the caller may see, by keyed hashes of name, telephone number and birth date. */
@Service
@Transactional
class Search {

    static final int MOST = 10;

    private final JdbcClient jdbc;
    private final Tokens tokens;
    private final Listing listing;
    private final SignalDesk signals;

    Search(JdbcClient jdbc, Tokens tokens, Listing listing, SignalDesk signals) {
        this.jdbc = jdbc;
        this.tokens = tokens;
        this.listing = listing;
        this.signals = signals;
    }

    List<Row> find(SearchForm form) {
        List<UUID> found = tokens.of(form.name(), form.phone(), form.birthDate()).stream()
                .flatMap(sought -> find(sought).stream())
                .distinct()
                .limit(MOST)
                .toList();
        return listing.found(found);
    }

    // A shared telephone number or birth date counts for more than a shared first name; half a name is enough to be
    // shown.
    private List<UUID> find(Tokens.Found sought) {
        return jdbc.sql("""
                        select hit.dossier
                        from (
                            select dossier, 3 * least(phones, 1) + 2 * birth_dates + names as likeness
                            from dossiers.identities_with(:names, :phones, :birthDates)
                            where phones > 0 or birth_dates > 0 or 2 * names >= :asked
                            order by likeness desc, dossier
                        ) hit
                        where exists (select from dossiers.dossier d where d.id = hit.dossier offset 0)
                        order by hit.likeness desc, hit.dossier
                        limit :most
                        """)
                .param("names", sought.names().toArray(String[]::new))
                .param("phones", sought.phones().toArray(String[]::new))
                .param("birthDates", sought.birthDates().toArray(String[]::new))
                .param("asked", Math.max(1, sought.names().size()))
                .param("most", MOST)
                .query(UUID.class)
                .list();
    }

    /** The signals that the caller may read in which somebody has this name or telephone number; numbers and codes only. */
    List<SignalCard> signals(SearchForm form) {
        List<SignalCard> named = form.name().isBlank() ? List.of() : signals.findByName(form.name());
        List<SignalCard> phoned = form.phone().isBlank() ? List.of() : signals.findByPhone(form.phone());
        return Stream.concat(named.stream(), phoned.stream())
                .distinct()
                .limit(MOST)
                .toList();
    }
}
