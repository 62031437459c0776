package nl.baken.breaches;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * What the contact point makes of a breach.
 *
 * @param notifies whether the authority is told, or as a processor the controller (article 33(2) GDPR)
 * @param tells whether the people concerned are told
 * @param ground why they are not: a code of BREACH_GROUND, empty when they are
 */
public record Assessment(
        Capacity capacity, List<String> categories, String size, boolean notifies, boolean tells, String ground) {

    public Assessment {
        requireNonNull(capacity, "capacity is null");
        categories = List.copyOf(categories);
        if (categories.isEmpty() || size.isBlank() || tells != ground.isBlank()) {
            throw new IllegalArgumentException("an assessment is whole");
        }
    }

    /** As what the organisations have the data: it decides whom they tell. */
    public enum Capacity {
        CONTROLLER,
        PROCESSOR
    }

    /** What goes with it in words: what it may lead to, what is done about it, and why it was decided so. */
    public record Reasons(String consequences, String measures, String authority, String subjects) {

        /** Tells none of the words. */
        @Override
        public String toString() {
            return "Reasons";
        }
    }
}
