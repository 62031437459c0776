package nl.baken.neighbours;

import java.util.Optional;
import java.util.UUID;
import nl.baken.access.OrganisationId;
import nl.baken.legal.CovenantId;

/** A covenant in force that the region has with an organisation elsewhere, which has no desk here. */
record Agreement(Key key, String number, String title, String organisation) {

    String words() {
        return organisation + " (" + number + " – " + title + ")";
    }

    /** Which covenant, with whom. */
    record Key(CovenantId covenant, OrganisationId organisation) {

        private static final String BETWEEN = ":";

        static Optional<Key> of(String chosen) {
            String[] parts = chosen.split(BETWEEN, -1);
            try {
                return parts.length == 2
                        ? Optional.of(new Key(
                                new CovenantId(UUID.fromString(parts[0])),
                                new OrganisationId(UUID.fromString(parts[1]))))
                        : Optional.empty();
            } catch (IllegalArgumentException e) {
                return Optional.empty();
            }
        }

        String code() {
            return covenant.value() + BETWEEN + organisation.value();
        }
    }
}
