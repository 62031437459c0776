package nl.baken.rights;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the law lets somebody ask about their own data, and what a desk does when it is granted. */
public enum Right {
    ACCESS(Work.HAND_OVER),
    RECTIFICATION(Work.RECTIFY),
    ERASURE(Work.ERASE),
    RESTRICTION(Work.RESTRICT),
    PORTABILITY(Work.HAND_OVER),
    OBJECTION(Work.RESTRICT),
    AUTOMATED(null),
    WMO_DESTROY(Work.ERASE);

    private final @Nullable Work work;

    Right(@Nullable Work work) {
        this.work = work;
    }

    /** What a desk does; nothing where no decision is made by a machine (AVG art. 22). */
    Optional<Work> work() {
        return Optional.ofNullable(work);
    }

    /** Whether the data themselves are given (AVG art. 15, 20). */
    boolean isHandedOver() {
        return work == Work.HAND_OVER;
    }

    /** The term of the law in which it is answered. */
    String term() {
        return this == WMO_DESTROY ? "WMO_DESTROY" : "GDPR";
    }

    public String labelKey() {
        return "rights.right." + name().toLowerCase(Locale.ROOT);
    }

    /** What a desk does after the decision. */
    enum Work {
        HAND_OVER,
        RECTIFY,
        RESTRICT,
        ERASE;

        public String labelKey() {
            return "rights.work." + name().toLowerCase(Locale.ROOT);
        }
    }
}
