package nl.baken.disclosure;

import java.util.Set;

/**
 * When a figure is sensitive, and how uncertain it must stay.
 *
 * @param threshold figures from 1 to below this one are sensitive: 5 for partners, 10 for the public
 * @param width how wide the range must be that whoever reads the tables holds possible for a sensitive figure
 * @param zeros what is known about zeros
 * @param groups names of the dimensions that say something about a person, in which a group must not be all of one category
 * @param share from which share on, in percent, one category counts as all of its group
 * @param aim what is tried to be kept
 */
public record Rules(long threshold, long width, Zeros zeros, Set<String> groups, int share, Aim aim) {
    public Rules {
        groups = Set.copyOf(groups);
        if (threshold < 1 || width < 1) {
            throw new IllegalArgumentException("no threshold %d or width %d".formatted(threshold, width));
        }
        if (share <= 50 || share > 100) {
            throw new IllegalArgumentException("a share of %d percent".formatted(share));
        }
        if (zeros == Zeros.SHOWN && !groups.isEmpty()) {
            throw new IllegalArgumentException("a group shows when all zeros are shown: " + groups);
        }
    }

    /** A threshold alone, with zeros that may be kept back. */
    public static Rules threshold(long threshold, long width) {
        return new Rules(threshold, width, Zeros.MAY_BE_HIDDEN, Set.of(), 100, Aim.LOGARITHMS);
    }

    /** The same with groups. */
    public Rules withGroups(Set<String> names) {
        return new Rules(threshold, width, zeros, names, share, aim);
    }

    /** The same with other knowledge about zeros. */
    public Rules withZeros(Zeros known) {
        return new Rules(threshold, width, known, groups, share, aim);
    }

    /** The same with another aim. */
    public Rules withAim(Aim aim) {
        return new Rules(threshold, width, zeros, groups, share, aim);
    }

    boolean small(long count) {
        return count > 0 && count < threshold;
    }
}
