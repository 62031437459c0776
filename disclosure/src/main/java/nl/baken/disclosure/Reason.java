package nl.baken.disclosure;

/** Why a figure is kept back. */
public enum Reason {
    /** It counts fewer than the threshold, and more than none. */
    SMALL,
    /** It holds all, or too large a share, of a group, so that whoever knows that somebody is in the group knows this too. */
    GROUP,
    /** A zero that would show in which one category everybody of a group is. */
    ZERO,
    /** What is left of a figure that is shown when others that are shown are taken off is small, though it stands in no table. */
    COMPLEMENT,
    /** The caller says so. */
    GIVEN,
    /** It was kept back in an earlier publication. */
    EARLIER,
    /** Not sensitive itself, but another figure could be worked out with it. */
    SECONDARY
}
