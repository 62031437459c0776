package nl.baken.legal;

import java.time.LocalDate;
import java.util.List;

/** A covenant as a page shows it on a day. */
record CovenantView(Covenant covenant, LocalDate day) {

    public Covenant.State state() {
        return covenant.state(day);
    }

    /** Whether it can still be signed, left or ended. */
    public boolean runs() {
        return state() != Covenant.State.ENDED;
    }

    /** Whether signatures wait for a second person. */
    public boolean isWaiting() {
        return runs() && !covenant.waiting().isEmpty();
    }

    public List<Row> parties() {
        return covenant.parties().stream()
                .map(party -> new Row(party, party.state(day)))
                .toList();
    }

    public List<String> categories() {
        return covenant.scope().categories().stream().sorted().toList();
    }

    /** One party and how far it has come. */
    record Row(Party party, Party.State state) {

        public boolean canSign() {
            return party.signature() == null && party.leftOn() == null;
        }

        public boolean canBeTakenBack() {
            return party.isWaiting();
        }

        public boolean canLeave() {
            return party.leftOn() == null;
        }
    }
}
