package nl.baken.dossiers;

import static java.util.Objects.requireNonNull;

/**
 * Where somebody can be found: at whose place and whom to ask, rather than an address.
 *
 * @param address empty unless it cannot be done without
 * @param need why the address itself has to be here; empty when it is not
 */
public record Whereabouts(String place, String contact, String address, String need) {

    public Whereabouts {
        requireNonNull(address, "address is null");
        requireNonNull(need, "need is null");
        if (place.isBlank() || contact.isBlank()) {
            throw new IllegalArgumentException("whereabouts name a place and whom to ask");
        }
        if (address.isBlank() != need.isBlank()) {
            throw new IllegalArgumentException("an address stands here with the reason why, or not at all");
        }
    }

    /** Whereabouts without an address. */
    public static Whereabouts at(String place, String contact) {
        return new Whereabouts(place, contact, "", "");
    }

    /** Tells nothing. */
    @Override
    public String toString() {
        return "Whereabouts[]";
    }
}
