package nl.baken.linkage;

/** A record that may be meant, by its number, and why. */
public record Hit(int record, Match match) {}
