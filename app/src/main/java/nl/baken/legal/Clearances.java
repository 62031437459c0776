package nl.baken.legal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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

    private Optional<Clearance> own(Intent intent) {
        if (organisation(intent.from()).equals(organisation(intent.to()))) {
            return regimes.at(intent.day()).stream()
                    .filter(regime -> regime.grounds().contains(intent.ground()))
                    .findFirst()
                    .map(regime -> cleared(intent, regime));
        }
        return jdbc.sql("select legal.own_regime(?, ?)")
                .params(intent.from().value(), intent.to().value())
                .query(String.class)
                .optional()
                .flatMap(code -> regimes.find(code, intent.day()))
                .filter(regime -> regime.grounds().contains(intent.ground()))
                .map(regime -> cleared(intent, regime));
    }

    private Clearance cleared(Intent intent, Regime regime) {
        requireSecrecy(intent, regime);
        return Clearance.own(regime.code());
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
