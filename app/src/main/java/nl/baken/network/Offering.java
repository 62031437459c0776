package nl.baken.network;

import java.util.List;

/**
 * What a partner is and offers.
 *
 * @param name what the organisation is called
 * @param field a code of PARTNER_FIELD
 * @param needs what they can help with: codes of NEED
 * @param groups whom they help: codes of CLIENT_GROUP
 * @param languages in which they do so: codes of OFFER_LANGUAGE
 * @param about the offer and its conditions in words
 */
public record Offering(
        String name, String field, List<String> needs, List<String> groups, List<String> languages, String about) {

    public Offering {
        needs = List.copyOf(needs);
        groups = List.copyOf(groups);
        languages = List.copyOf(languages);
        if (name.isBlank() || field.isBlank()) {
            throw new IllegalArgumentException("a partner has a name and a field");
        }
    }

    /** Tells the field alone. */
    @Override
    public String toString() {
        return "Offering[" + field + "]";
    }
}
