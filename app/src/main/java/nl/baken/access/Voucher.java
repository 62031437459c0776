package nl.baken.access;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What vouches for somebody besides what they prove to us.
 *
 * @param provenAt when they proved a second factor to the provider; absent when they did not, or when we do not take it
 * @param session their session at the provider, perhaps without a name; absent when they did not come from there
 */
record Voucher(@Nullable Instant provenAt, @Nullable String session) {

    static final Voucher NONE = new Voucher(null, null);
}
