package nl.baken.demo;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;

import java.util.Map;
import nl.baken.access.OrganisationId;
import nl.baken.legal.CovenantDesk;
import nl.baken.legal.CovenantId;
import nl.baken.legal.Criterion;
import nl.baken.legal.Criterion.Answer;
import nl.baken.legal.Outcome;
import nl.baken.legal.Party.Signature;

/** Draws up the covenants of the region, and lets its organisations sign them. */
final class Signing {

    private static final String REASON = "Zo is het in het convenant afgesproken, en het wordt elk jaar nagekeken.";

    private final CovenantDesk desk;

    Signing(CovenantDesk desk) {
        this.desk = desk;
    }

    void sign(Map<String, OrganisationId> organisations) {
        Pact.all().forEach(pact -> sign(pact, organisations));
    }

    private void sign(Pact pact, Map<String, OrganisationId> organisations) {
        CovenantId covenant = desk.draw(pact.scope(), pact.from(), pact.last());
        pact.parties().forEach(party -> desk.ask(covenant, requireNonNull(organisations.get(party))));
        pact.signed().parties().forEach(party -> sign(covenant, requireNonNull(organisations.get(party)), pact));
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
