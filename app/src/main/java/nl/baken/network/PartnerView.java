package nl.baken.network;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A partner as its page shows it. */
record PartnerView(
        Partner partner,
        Keeper keeper,
        String about,
        List<Person> contacts,
        List<Said> agreements,
        List<Place> places) {

    PartnerView {
        contacts = List.copyOf(contacts);
        agreements = List.copyOf(agreements);
        places = List.copyOf(places);
    }

    /** Who keeps it, who looked last, whether that is too long ago, and what the caller may do. */
    record Keeper(String owner, String verifiedBy, boolean late, boolean keeps, boolean mine) {}

    /** Whom to call. */
    record Person(UUID id, String task, String name, String phone, String email) {

        /** Tells nothing: somebody's name and number belong in no log. */
        @Override
        public String toString() {
            return "Person[]";
        }
    }

    /** What was agreed, or needs attention. */
    record Said(
            UUID id,
            Agreement.Kind kind,
            String text,
            LocalDate madeOn,
            @Nullable LocalDate dueOn,
            @Nullable LocalDate settledOn,
            boolean late) {

        public boolean isOpen() {
            return kind == Agreement.Kind.OPEN_POINT && settledOn == null;
        }
    }
}
