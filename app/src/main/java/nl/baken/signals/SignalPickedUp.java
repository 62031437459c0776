package nl.baken.signals;

/** Somebody began to enrich a signal. */
record SignalPickedUp(SignalId signal) {}
