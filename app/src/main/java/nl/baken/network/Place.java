package nl.baken.network;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.List;
import nl.baken.access.PostId;
import org.jspecify.annotations.Nullable;

/**
 * A place to stay at a shelter; it may be one of which half is ours.
 *
 * @param cost the price of a night of a whole place
 */
public record Place(PlaceId id, int version, Cover cover, Size size, Admission admission, Euro cost, Keeping keeping) {

    public Place {
        requireNonNull(id, "id is null");
    }

    boolean isOpen() {
        return keeping.closedOn() == null;
    }

    /** What it is called, and whose it is. */
    public record Cover(String number, PartnerId partner, String partnerName, String kind) {}

    /** Which post answers for it, and until when it could be used. */
    public record Keeping(PostId post, @Nullable LocalDate closedOn) {}

    /**
     * How many there are, and how many of those are ours over a year.
     *
     * @param sharedWith with whom; empty when all of it is ours
     */
    public record Size(Fraction all, Fraction ours, String sharedWith) {

        public Size {
            if (all.isNothing() || ours.compareTo(all) > 0 || ours.equals(all) != sharedWith.isBlank()) {
                throw new IllegalArgumentException("%s of %s with %s".formatted(ours, all, sharedWith));
            }
        }
    }

    /**
     * Whom the shelter takes.
     *
     * @param sexes codes of SEX; none means everybody
     * @param children how many children somebody may bring
     */
    public record Admission(List<String> sexes, int fromAge, int toAge, int children) {

        public Admission {
            sexes = List.copyOf(sexes);
            if (fromAge < 0 || toAge < fromAge || children < 0) {
                throw new IllegalArgumentException("nobody is from %d to %d".formatted(fromAge, toAge));
            }
        }
    }
}
