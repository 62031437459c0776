package nl.baken.linkage;

import org.jspecify.annotations.Nullable;

/** A record with every field in its normal form. */
record Profile(
        @Nullable Name given,
        @Nullable Name family,
        @Nullable BirthDate birth,
        char gender,
        @Nullable Address address,
        Contacts contacts,
        @Nullable Trade trade) {}
