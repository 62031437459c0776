package nl.baken.legal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.baken.access.Access;
import nl.baken.access.Action;
import nl.baken.access.OrganisationId;
import nl.baken.legal.Covenant.Scope;
import nl.baken.legal.Covenant.Term;
import nl.baken.legal.Criterion.Answer;
import nl.baken.legal.Party.Signature;
import nl.baken.shared.NotFound;
import nl.baken.shared.RecordNumber;
import nl.baken.shared.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where covenants are drawn up, signed, left and ended; a second person confirms the signatures at the {@link SignatureDesk}. */
@Service
@Transactional
public class CovenantDesk {

    private final Covenants covenants;
    private final Admissions admissions;
    private final Regimes regimes;
    private final Access access;
    private final Clock clock;

    CovenantDesk(Covenants covenants, Admissions admissions, Regimes regimes, Access access, Clock clock) {
        this.covenants = covenants;
        this.admissions = admissions;
        this.regimes = regimes;
        this.access = access;
        this.clock = clock;
    }

    /** All covenants, the latest to end first. */
    public List<Covenant> all() {
        access.require(Action.READ_COVENANTS);
        return covenants.all();
    }

    public Covenant read(CovenantId id) {
        access.require(Action.READ_COVENANTS);
        return covenants.find(id).orElseThrow(NotFound::new);
    }

    /** The checklist of a party. */
    public List<Criterion> criteria(CovenantId id, OrganisationId organisation) {
        Covenant covenant = read(id);
        requireParty(covenant, organisation);
        return admissions.of(covenant, organisation);
    }

    /** Draws up a covenant; it opens nothing before its parties have signed. */
    public CovenantId draw(Scope scope, LocalDate from, LocalDate last) {
        access.require(Action.KEEP_COVENANTS);
        Regime regime = regimes.find(scope.regime(), LocalDate.now(clock))
                .orElseThrow(() -> new Refused("legal.refused.regime"));
        if (!regime.categories().containsAll(scope.categories())) {
            throw new Refused("legal.refused.categories", regime.code());
        }
        if (last.isBefore(from)) {
            throw new Refused("legal.refused.endBeforeStart");
        }
        CovenantId id = CovenantId.next();
        covenants.add(id, RecordNumber.next('C').value(), scope, new Term(from, last, null));
        return id;
    }

    /** Asks an organisation to take part. */
    public void ask(CovenantId id, OrganisationId organisation) {
        if (held(id).party(organisation).isPresent()) {
            throw new Refused("legal.refused.party");
        }
        covenants.ask(id, organisation);
    }

    /** Keeps what came of the criteria for a party. */
    public void judge(CovenantId id, OrganisationId organisation, Map<String, Answer> answers) {
        Covenant covenant = held(id);
        requireUnsigned(covenant, organisation);
        admissions.keep(covenant, organisation, answers);
    }

    /** Writes down who signed for a party that meets the criteria; it counts once somebody else confirmed it. */
    public void sign(CovenantId id, OrganisationId organisation, Signature signature) {
        Covenant covenant = held(id);
        requireUnsigned(covenant, organisation);
        if (signature.on().isAfter(LocalDate.now(clock))) {
            throw new Refused("legal.refused.later");
        }
        if (!admissions.of(covenant, organisation).stream().allMatch(Criterion::isPassed)) {
            throw new Refused("legal.refused.criteria");
        }
        covenants.sign(id, organisation, signature);
    }

    /** From this day on a party takes no part any more: what was shared with it under the covenant closes. */
    public void leave(CovenantId id, OrganisationId organisation, LocalDate from) {
        Party party = requireParty(held(id), organisation);
        if (party.leftOn() != null) {
            throw new Refused("legal.refused.left");
        }
        if (party.signature() != null && from.isBefore(party.signature().on())) {
            throw new Refused("legal.refused.leftBeforeSigned");
        }
        covenants.leave(id, organisation, from);
        covenants.conclude(id);
    }

    /** Sets an earlier last day; a longer term needs new signatures, and so a new covenant. */
    public void end(CovenantId id, LocalDate last) {
        Term term = held(id).term();
        if (last.isAfter(term.last()) || last.isBefore(term.from())) {
            throw new Refused("legal.refused.last");
        }
        covenants.end(id, last);
    }

    private Covenant held(CovenantId id) {
        access.require(Action.KEEP_COVENANTS);
        return covenants.hold(id).orElseThrow(NotFound::new);
    }

    private static Party requireParty(Covenant covenant, OrganisationId organisation) {
        return covenant.party(organisation).orElseThrow(NotFound::new);
    }

    private static void requireUnsigned(Covenant covenant, OrganisationId organisation) {
        Party party = requireParty(covenant, organisation);
        if (party.signature() != null || party.leftOn() != null) {
            throw new Refused("legal.refused.signed");
        }
    }
}
