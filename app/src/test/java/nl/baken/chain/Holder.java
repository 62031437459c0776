package nl.baken.chain;

import nl.baken.access.PersonId;
import nl.baken.access.PostId;

/** Somebody, with the post that answers for what they hold. */
public record Holder(PersonId person, PostId post) {}
