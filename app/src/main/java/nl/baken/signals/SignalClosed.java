package nl.baken.signals;

/** A signal was closed for a reason of the list CLOSING_REASON. */
public record SignalClosed(SignalId signal, String reason) {}
