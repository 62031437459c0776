package nl.baken.linkage;

import org.jspecify.annotations.Nullable;

/** Numbers, names and addresses by which somebody is reached or known. */
record Contacts(
        @Nullable Term phone,
        @Nullable Email email,
        @Nullable Term plate,
        @Nullable Term number,
        @Nullable Term handle,
        @Nullable Term ad) {}
