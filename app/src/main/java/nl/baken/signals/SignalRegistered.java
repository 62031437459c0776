package nl.baken.signals;

import nl.baken.access.PostId;

/** A signal was registered and a post answers for it. */
public record SignalRegistered(SignalId signal, String municipality, String source, PostId post) {}
