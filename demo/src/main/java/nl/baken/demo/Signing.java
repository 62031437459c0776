package nl.baken.demo;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.baken.access.OrganisationId;
import nl.baken.legal.CovenantDesk;
import nl.baken.legal.CovenantId;
import nl.baken.legal.Criterion;
import nl.baken.legal.Criterion.Answer;
import nl.baken.legal.Outcome;
import nl.baken.legal.Party.Signature;
import nl.baken.legal.SignatureDesk;

/** Draws up the covenants of the region, and lets its organisations sign them; a second person confirms those that all signed. */
final class Signing {

    private static final String REASON = "Zo is het in het convenant afgesproken, en het wordt elk jaar nagekeken.";

    private final CovenantDesk desk;
    private final SignatureDesk signatures;

    Signing(CovenantDesk desk, SignatureDesk signatures) {
        this.desk = desk;
        this.signatures = signatures;
    }

    /** Gives the covenants that all their parties signed. */
    List<CovenantId> sign(Map<String, OrganisationId> organisations) {
        List<CovenantId> complete = new ArrayList<>();
        for (Pact pact : Pact.all()) {
            CovenantId drawn = sign(pact, organisations);
            if (pact.signed().parties().containsAll(pact.parties())) {
                complete.add(drawn);
            }
        }
        return complete;
    }

    void confirm(List<CovenantId> complete) {
        complete.forEach(signatures::confirm);
    }

    private CovenantId sign(Pact pact, Map<String, OrganisationId> organisations) {
        CovenantId covenant = desk.draw(pact.scope(), pact.from(), pact.last());
        pact.parties().forEach(party -> desk.ask(covenant, requireNonNull(organisations.get(party))));
        pact.signed().parties().forEach(party -> sign(covenant, requireNonNull(organisations.get(party)), pact));
        return covenant;
    }

    private static String reason(Criterion criterion) {
        return criterion.kind().reasoned() ? REASON : "";
    }

    private void sign(CovenantId covenant, OrganisationId party, Pact pact) {
        desk.judge(
                covenant,
                party,
                desk.criteria(covenant, party).stream()
                        .collect(toMap(Criterion::code, criterion -> new Answer(Outcome.MET, reason(criterion)))));
        desk.sign(
                covenant,
                party,
                new Signature(pact.signed().signatory(), pact.signed().on()));
    }
}
