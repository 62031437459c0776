package nl.baken.legal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.baken.access.PostId;
import nl.baken.legal.Given.Standing;
import nl.baken.shared.Id;
import nl.baken.shared.NotFound;
import nl.baken.shared.Refused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the giver of a share does afterwards: ask after it each year, take it back, choose another ground, have it destroyed. */
@Service
@Transactional
public class ShareDesk {

    private static final String CONSENT = "CONSENT";

    private final JdbcClient jdbc;
    private final Lines lines;
    private final ShareLedger ledger;
    private final Clearances clearances;
    private final Clock clock;

    ShareDesk(JdbcClient jdbc, Lines lines, ShareLedger ledger, Clearances clearances, Clock clock) {
        this.jdbc = jdbc;
        this.lines = lines;
        this.ledger = ledger;
        this.clearances = clearances;
        this.clock = clock;
    }

    /** Something that one of the caller's own desks gave. */
    public Given given(Id share) {
        return find(share).orElseThrow(NotFound::new);
    }

    public Optional<Given> find(Id share) {
        return jdbc.sql("""
                        select s.id, s.record, s.from_post, s.to_post, coalesce(s.ground_now, s.ground) as ground, s.live, s.withdrawn_on
                        from legal.share s
                        where s.id = ? and s.from_post = any (access.caller_posts())
                        """)
                .param(share.value())
                .query((row, number) -> given(row, lines.one(share).getFirst()))
                .optional();
    }

    /** Whoever has it told its giver that it is still needed. */
    public void stillUsed(Id share) {
        Given given = given(share);
        if (given.isOver(LocalDate.now(clock)) || !given.standing().isOpen()) {
            throw new Refused("legal.refused.share.over");
        }
        ledger.happened(share, ShareEvent.REPORTED_BACK);
    }

    /** Whoever had it told its giver that it is destroyed. */
    public void destroyed(Id share) {
        if (!given(share).standing().live()) {
            throw new Refused("legal.refused.share.gone");
        }
        ledger.happened(share, ShareEvent.DESTROYED);
    }

    /** The giver takes it back: from today on it may not be used, and must be destroyed. */
    public void takeBack(Id share) {
        requireOpen(given(share));
        ledger.takenBack(share);
    }

    /**
     * The giver chooses another ground for it than the one it was given on.
     *
     * @param ground a code of LEGAL_GROUND other than consent; between two desks it must let them share this as if it were new
     */
    public void ground(Id share, String ground) {
        Given given = given(share);
        requireOpen(given);
        if (ground.equals(CONSENT) || ground.equals(given.standing().ground())) {
            throw new Refused("legal.refused.share.ground");
        }
        if (given.to() != null) {
            clearances.require(new Intent(
                    given.from(),
                    given.to(),
                    ground,
                    given.line().fields().stream()
                            .map(ShareLine.Field::labelKey)
                            .collect(Collectors.toSet()),
                    given.line().fields().stream().anyMatch(ShareLine.Field::secret),
                    LocalDate.now(clock)));
        }
        ledger.regrounded(share, ground);
    }

    private static void requireOpen(Given given) {
        if (!given.standing().isOpen()) {
            throw new Refused("legal.refused.share.gone");
        }
    }

    private static Given given(ResultSet row, ShareLine line) throws SQLException {
        UUID to = row.getObject("to_post", UUID.class);
        return new Given(
                new ShareId(row.getObject("id", UUID.class)),
                new Known(row.getObject("record", UUID.class)),
                new PostId(row.getObject("from_post", UUID.class)),
                to == null ? null : new PostId(to),
                new Standing(
                        row.getString("ground"),
                        row.getBoolean("live"),
                        row.getObject("withdrawn_on", LocalDate.class)),
                line);
    }

    private record Known(UUID value) implements Id {}
}
