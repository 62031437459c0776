package nl.baken.network;

import nl.baken.network.Followed.Client;
import org.jspecify.annotations.Nullable;

/**
 * Something that was asked for somebody, and whether it was there: codes alone, and nothing that leads to whom.
 *
 * @param need a code of NEED
 * @param placeKind a code of PLACE_KIND when it was a place to stay, else empty
 * @param group a code of CLIENT_GROUP
 * @param reason why it was not there, a code of GAP_REASON; absent when it was
 * @param waited how many days were waited for it
 */
record Need(
        String need,
        String placeKind,
        String group,
        @Nullable String reason,
        int waited) {

    static final String SHELTER = "SHELTER";

    Need {
        if (need.isBlank() || group.isBlank() || waited < 0 || (reason != null && reason.isBlank())) {
            throw new IllegalArgumentException("nothing was asked");
        }
    }

    static Need met(Wish wish, Client client, int waited) {
        return new Need(SHELTER, wish.kind(), group(wish, client), null, waited);
    }

    static Need unmet(Wish wish, Client client, int waited, String reason) {
        return new Need(SHELTER, wish.kind(), group(wish, client), reason, waited);
    }

    private static String group(Wish wish, Client client) {
        if (wish.children() > 0) {
            return "FAMILIES";
        }
        return switch (client.ageBand()) {
            case "UNDER_12", "AGE_12_17" -> "MINORS";
            default ->
                switch (client.sex()) {
                    case "FEMALE" -> "WOMEN";
                    case "MALE" -> "MEN";
                    default -> "ANYBODY";
                };
        };
    }
}
