package nl.baken.linkage.ads;

/** An advertisement that resembles the one that was looked up, by its number, and how much, in thousandths. */
public record AdHit(int ad, int score) {}
