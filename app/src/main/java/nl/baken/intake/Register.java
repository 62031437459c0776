package nl.baken.intake;

import nl.baken.shared.Id;

/** Where reports go: the register of signals, which stands above the intake and implements this. */
public interface Register {

    /** Whether somebody answers for what comes in, wherever it comes from. */
    boolean isAttended();

    /** Registers a report and gives the signal that came of it; it has an owner before this returns. */
    Id register(Report report);

    /** Adds what the reporter tells afterwards to the signal of their report. */
    void supplement(Id signal, String text);
}
