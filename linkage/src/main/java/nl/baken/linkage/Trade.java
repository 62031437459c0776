package nl.baken.linkage;

import org.jspecify.annotations.Nullable;

/** What somebody does for a living, or the name that a business goes by. */
record Trade(@Nullable Term occupation, @Nullable Name business) {}
