package nl.baken.legal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.baken.access.Directory;
import nl.baken.access.OrganisationId;
import nl.baken.access.PostId;
import nl.baken.shared.Refused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Decides whether one desk may share with another, and refuses in a sentence that says what is missing. */
@Service
@Transactional
public class Clearances {

    private final Regimes regimes;
    private final Covenants covenants;
    private final Shortcomings shortcomings;
    private final Directory directory;
    private final JdbcClient jdbc;

    Clearances(Regimes regimes, Covenants covenants, Shortcomings shortcomings, Directory directory, JdbcClient jdbc) {
        this.regimes = regimes;
        this.covenants = covenants;
        this.shortcomings = shortcomings;
        this.directory = directory;
        this.jdbc = jdbc;
    }

    /** Under what this may be shared: the rules of the own desks, else the covenant that admits least besides. */
    public Clearance require(Intent intent) {
        return own(intent).orElseGet(() -> under(intent));
    }

    /** Whether a covenant lets these two desks share at this moment, as the policies of the database see it. */
    public boolean isOpen(CovenantId covenant, PostId giver, PostId receiver) {
        return jdbc.sql("select legal.is_open(?, ?, ?)")
                .params(covenant.value(), giver.value(), receiver.value())
                .query(Boolean.class)
                .single();
    }

    /** A covenant as people call it. */
    public String name(CovenantId id) {
        return covenants
                .find(id)
                .map(covenant -> covenant.number() + " – " + covenant.scope().title())
                .orElse("");
    }

    // what both desks may do counts, in the stricter regime of both; within one organisation any ground will do
    private Optional<Clearance> own(Intent intent) {
        boolean same = organisation(intent.from()).equals(organisation(intent.to()));
        Optional<String> kept = ownRegime(intent);
        if (!same && kept.isEmpty()) {
            return Optional.empty();
        }
        List<Regime> known = regimes.at(intent.day());
        return known.stream()
                .filter(regime -> regime.grounds().contains(intent.ground()))
                .filter(regime -> same || worksIn(intent, regime.code()))
                .min(Comparator.comparing((Regime regime) -> !regime.code().equals(kept.orElse(""))))
                .map(lawful -> cleared(intent, lawful, stricter(known, kept, lawful, intent.day())));
    }

    private Clearance cleared(Intent intent, Regime lawful, Regime kept) {
        requireSecrecy(intent, lawful);
        Set<String> out =
                new HashSet<>(regimes.categories(intent.fields(), intent.day()).values());
        out.removeAll(kept.categories());
        if (!out.isEmpty()) {
            throw shortcomings.regime(kept, out);
        }
        return Clearance.own(kept.code());
    }

    private Regime stricter(List<Regime> known, Optional<String> own, Regime lawful, LocalDate day) {
        String code = own.isEmpty()
                ? lawful.code()
                : jdbc.sql("select legal.strictest(array[cast(? as text), cast(? as text)], ?)")
                        .params(own.get(), lawful.code(), day)
                        .query(String.class)
                        .single();
        return known.stream()
                .filter(regime -> regime.code().equals(code))
                .findFirst()
                .orElse(lawful);
    }

    private Optional<String> ownRegime(Intent intent) {
        return jdbc.sql("select legal.own_regime(?, ?, ?)")
                .params(intent.from().value(), intent.to().value(), intent.day())
                .query(String.class)
                .optional();
    }

    private boolean worksIn(Intent intent, String regime) {
        return jdbc.sql("select cast(:regime as text) in (legal.regime_at(:from, :day), legal.regime_at(:to, :day))")
                .param("regime", regime)
                .param("from", intent.from().value())
                .param("to", intent.to().value())
                .param("day", intent.day())
                .query(Boolean.class)
                .single();
    }

    private Clearance under(Intent intent) {
        OrganisationId from = organisation(intent.from());
        OrganisationId to = organisation(intent.to());
        List<Covenant> known = covenants.all().stream()
                .filter(covenant ->
                        covenant.party(from).isPresent() && covenant.party(to).isPresent())
                .toList();
        List<Covenant> open = known.stream()
                .filter(covenant -> covenant.opensTo(from, intent.day()) && covenant.opensTo(to, intent.day()))
                .toList();
        if (open.isEmpty()) {
            throw shortcomings.notOpen(known, from, to, intent.day());
        }
        return fitting(intent, open);
    }

    private Clearance fitting(Intent intent, List<Covenant> open) {
        List<Covenant> lawful = open.stream()
                .filter(covenant -> regime(covenant, intent).grounds().contains(intent.ground()))
                .toList();
        if (lawful.isEmpty()) {
            throw shortcomings.ground(open);
        }
        List<String> asked = categories(intent);
        Covenant narrowest = lawful.stream()
                .filter(covenant -> covenant.scope().categories().containsAll(asked))
                .min(Shortcomings.NARROWEST)
                .orElseThrow(() -> shortcomings.categories(lawful, asked));
        requireSecrecy(intent, regime(narrowest, intent));
        return Clearance.under(narrowest);
    }

    private Regime regime(Covenant covenant, Intent intent) {
        return regimes.find(covenant.scope().regime(), intent.day())
                .orElseThrow(() -> new Refused("legal.refused.regime"));
    }

    // a field that nobody gave a category is in no covenant
    private List<String> categories(Intent intent) {
        var known = regimes.categories(intent.fields(), intent.day());
        List<String> categories = new ArrayList<>(intent.fields().stream()
                .map(field -> known.getOrDefault(field, field))
                .toList());
        if (intent.secret()) {
            categories.add(Shortcomings.MEDICAL);
        }
        return categories;
    }

    private static void requireSecrecy(Intent intent, Regime regime) {
        if (intent.secret() && !regime.breaking().contains(intent.ground())) {
            throw new Refused("legal.refused.secrecy");
        }
    }

    private OrganisationId organisation(PostId post) {
        return directory
                .post(post)
                .map(card -> card.post().organisation())
                .orElseThrow(() -> new Refused("legal.refused.desk"));
    }
}
