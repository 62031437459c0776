package nl.baken.logbook;

import java.util.BitSet;
import java.util.function.Consumer;

/** Follows the lines of one log in order and tells what is wrong; it keeps a bit for each line, and no line. */
final class Chain {

    private final Log log;
    private final Stamps stamps;
    private final Testimony testimony;
    private final Consumer<Finding> findings;
    private final BitSet seen = new BitSet();
    private long start;
    private long position;
    private long waiting;
    private long leftOver;
    private boolean unattended;
    private Mark link = Mark.NONE;

    Chain(Log log, Stamps stamps, Testimony testimony, Consumer<Finding> findings) {
        this.log = log;
        this.stamps = stamps;
        this.testimony = testimony;
        this.findings = findings;
    }

    /** What was before this went with our signature: the lines begin after it. Comes before any line. */
    void beginAfter(Beginning beginning) {
        start = beginning.position();
        position = start;
        link = beginning.link();
        if (testimony.contradicts(log, position, link)) {
            findings.accept(new Finding(log, Finding.Kind.REWRITTEN, position, 0));
        }
    }

    /** The lines that have a place come in the order of their places, then the others. */
    void accept(Row row) {
        checkLine(row);
        Long place = row.position();
        if (place == null) {
            waiting++;
            return;
        }
        if (place <= start) {
            leftOver++; // it may go, and will the next time
            return;
        }
        checkPlace(row, place);
        position = place;
        link = row.link();
        if (testimony.contradicts(log, position, link)) {
            tell(Finding.Kind.REWRITTEN, row);
        }
        checkAttendance(row);
    }

    /** What can only be told when all lines were seen. */
    void end() {
        testimony.beyond(log, position).ifPresent(cut -> findings.accept(new Finding(log, Finding.Kind.CUT, cut, 0)));
        if (testimony.knowsAnotherBeginning(log, start)) {
            findings.accept(new Finding(log, Finding.Kind.BEGUN_ELSEWHERE, start + 1, 0));
        }
        if (position > 0 && testimony.isSilent(log)) {
            findings.accept(new Finding(log, Finding.Kind.UNWITNESSED, position, 0));
        }
    }

    /** The place of the last line that has one. */
    long length() {
        return position;
    }

    /** The place before the first line that has to be there. */
    long start() {
        return start;
    }

    /** How many lines may go and are still there. */
    long leftOver() {
        return leftOver;
    }

    /** How many lines have no place yet. */
    long waiting() {
        return waiting;
    }

    private void checkLine(Row row) {
        if (!stamps.mac(log, row.columns()).equals(row.mac())) {
            tell(Finding.Kind.CHANGED, row);
        } else if (!isNew(row.id())) {
            tell(Finding.Kind.TWICE, row);
        }
    }

    private boolean isNew(long id) {
        int bit = Math.toIntExact(id);
        boolean known = seen.get(bit);
        seen.set(bit);
        return !known;
    }

    private void checkPlace(Row row, long place) {
        if (place <= position) {
            tell(Finding.Kind.TWICE, row);
        } else if (place > position + 1) {
            findings.accept(new Finding(log, Finding.Kind.MISSING, position + 1, 0));
        } else if (!stamps.link(log, link, place, row.mac()).equals(row.link())) {
            tell(Finding.Kind.MOVED, row);
        }
    }

    // Once is enough: all that follow are from after it as well.
    private void checkAttendance(Row row) {
        if (!unattended && position > testimony.last(log) && testimony.isLongBefore(log, row.moment(log))) {
            unattended = true;
            tell(Finding.Kind.UNATTENDED, row);
        }
    }

    private void tell(Finding.Kind kind, Row row) {
        findings.accept(new Finding(log, kind, row.place(), row.id()));
    }
}
