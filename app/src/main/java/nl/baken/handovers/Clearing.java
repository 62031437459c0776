package nl.baken.handovers;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.baken.access.PostId;
import nl.baken.legal.Clearances;
import nl.baken.legal.Disclosures;
import nl.baken.legal.Intent;
import nl.baken.legal.Restrictions;
import nl.baken.shared.NotFound;
import nl.baken.signals.Disclosable;
import nl.baken.signals.SignalId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Asks what lets a desk share with another before anything is offered, and whether it still does afterwards. */
@Component
class Clearing {

    private final Clearances clearances;
    private final Restrictions restrictions;
    private final Disclosures disclosures;
    private final JdbcClient jdbc;

    Clearing(Clearances clearances, Restrictions restrictions, Disclosures disclosures, JdbcClient jdbc) {
        this.clearances = clearances;
        this.restrictions = restrictions;
        this.disclosures = disclosures;
        this.jdbc = jdbc;
    }

    Basis basis(PostId from, Offer offer, List<Disclosable> chosen, LocalDate day) {
        return Basis.of(clearances.require(new Intent(
                from,
                offer.to(),
                offer.ground(),
                chosen.stream().map(part -> part.aspect().labelKey()).collect(Collectors.toSet()),
                offer.isSecret(),
                day)));
    }

    /** Refuses to tell what is under medical secrecy to somebody without a desk on a ground that does not break it. */
    void requireTellable(String ground, List<Disclosable> chosen) {
        if (chosen.stream().anyMatch(Disclosable::isSecret)) {
            disclosures.requireBreaking(ground);
        }
    }

    /** Whether its giver took a handover back after its receiver was done with it. */
    boolean isTakenBack(Handover handover) {
        return jdbc.sql("select legal.is_withdrawn(?)")
                .param(handover.id().value())
                .query(Boolean.class)
                .single();
    }

    /** Whether the receiver of a handover may read it as far as its covenant goes. */
    boolean isOpen(Handover handover) {
        return handover.basis().covenant() == null
                || clearances.isOpen(
                        handover.basis().covenant(),
                        handover.route().fromPost(),
                        handover.route().toPost());
    }

    /** Which post shares this: one of the caller's own, as nobody sees the ties of others; what is restricted is not shared. */
    PostId sharer(SignalId signal) {
        restrictions.requireUsable(signal.value());
        return jdbc.sql("select post from access.tie where record = ? and kind = 'HOLDER'")
                .param(signal.value())
                .query(UUID.class)
                .optional()
                .map(PostId::new)
                .orElseThrow(NotFound::new);
    }
}
