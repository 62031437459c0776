package nl.baken.access;

/** A post as people choose it from a list. */
public record PostCard(Post post, String organisationName) {}
