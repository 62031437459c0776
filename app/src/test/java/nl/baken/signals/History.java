package nl.baken.signals;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import nl.baken.access.Access;
import nl.baken.access.Action;
import nl.baken.access.PersonId;
import nl.baken.access.Post;
import nl.baken.access.Role;
import nl.baken.access.TestRegion;
import nl.baken.shared.Refused;

/** What can happen to signals and to the people who handle them, drawn step by step. */
final class History {

    private static final List<String> PLACES = List.of(TwoTowns.BLARICUM, TwoTowns.LAREN, "", "GM0361");
    private static final Post DIRECTOR =
            new Post(TestRegion.post(TestRegion.REGION, Role.CHAIN_DIRECTOR), TestRegion.REGION, Role.CHAIN_DIRECTOR);

    /** Everything that has to happen now and then for a run to prove something. */
    static final List<String> EVERYTHING = Stream.concat(
                    Stream.of("REPORTED", "LEFT", "ILL", "BACK"),
                    Arrays.stream(Deed.values()).map(Deed::name))
            .toList();

    private final Visits visits;
    private final SignalDesk desk;
    private final Access access;
    private final Connection owner;
    private final Random random;
    private final List<SignalId> signals = new ArrayList<>();

    History(Visits visits, SignalDesk desk, Access access, Connection owner, Random random) {
        this.visits = visits;
        this.desk = desk;
        this.access = access;
        this.owner = owner;
        this.random = random;
    }

    List<SignalId> signals() {
        return signals;
    }

    /** Lets one thing happen, and tells which; what the desk refuses is a step too. */
    String step() throws SQLException {
        if (signals.isEmpty() || random.nextInt(4) == 0) {
            signals.add(visits.report(ReportMother.twofold(PLACES.get(random.nextInt(PLACES.size())))));
            return "REPORTED";
        }
        if (random.nextInt(3) == 0) {
            return people();
        }
        Custodian custodian = custodian(any());
        Deed deed = custodian.deserted() ? Deed.ADOPT : Deed.values()[random.nextInt(Deed.values().length)];
        try {
            visits.as(custodian.person(), () -> act(deed, custodian.signal()));
            return deed.name();
        } catch (Refused refused) {
            return deed + " refused: " + refused.key();
        }
    }

    private String people() {
        PersonId official = TwoTowns.OFFICIALS.get(random.nextInt(TwoTowns.OFFICIALS.size()));
        PersonId deputy = TwoTowns.OFFICIALS.get((TwoTowns.OFFICIALS.indexOf(official) + 1) % 3);
        return switch (random.nextInt(3)) {
            case 0 -> TwoTowns.leaves(owner, official);
            case 1 -> TwoTowns.fallsIll(owner, official, deputy);
            default -> TwoTowns.back(owner, official);
        };
    }

    private void act(Deed deed, SignalId signal) {
        switch (deed) {
            case ADOPT -> adopt(signal);
            case PICK_UP -> desk.pickUp(signal);
            case CORRECT -> correct(signal);
            case HAND_OVER -> handOver(signal);
            case MERGE -> desk.merge(signal, any());
            case SPLIT -> split(signal);
            case CLOSE -> desk.close(signal, "NO_INDICATION", "CLOSED_THANK_YOU");
            case REOPEN -> desk.reopen(signal);
        }
    }

    private void adopt(SignalId signal) {
        if (desk.card(signal).state().isOpen() && !access.may(Action.ENRICH_SIGNAL, signal)) {
            desk.adopt(signal);
        }
    }

    private void correct(SignalId signal) {
        Assessment now = desk.assessment(signal);
        String place = PLACES.get(random.nextInt(PLACES.size()));
        desk.assess(signal, new Assessment(now.version(), place, "PLACE", "LABOUR", "HIGH"));
    }

    private void handOver(SignalId signal) {
        if (desk.card(signal).state().isOpen()) {
            access.promise(signal, DIRECTOR.id());
            visits.as(
                    TestRegion.KARIM_CHAIN_DIRECTOR,
                    () -> desk.moveTo(signal, DIRECTOR, TestRegion.KARIM_CHAIN_DIRECTOR));
        }
    }

    private void split(SignalId signal) {
        List<UUID> texts = desk.disclosable(signal).stream()
                .filter(text -> text.key().startsWith("told:"))
                .map(text -> UUID.fromString(text.key().substring(text.key().indexOf(':') + 1)))
                .limit(1)
                .toList();
        signals.add(desk.split(signal, texts, List.of()));
    }

    private SignalId any() {
        return signals.get(random.nextInt(signals.size()));
    }

    private Custodian custodian(SignalId signal) throws SQLException {
        try (PreparedStatement statement =
                owner.prepareStatement("select owner, post <> holder from signals.custody where id = ?")) {
            statement.setObject(1, signal.value());
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return new Custodian(signal, new PersonId(row.getObject(1, UUID.class)), row.getBoolean(2));
            }
        }
    }

    /** Who answers for a signal, and whether that is only because nobody else is left. */
    private record Custodian(SignalId signal, PersonId person, boolean deserted) {}

    private enum Deed {
        ADOPT,
        PICK_UP,
        CORRECT,
        HAND_OVER,
        MERGE,
        SPLIT,
        CLOSE,
        REOPEN
    }
}
