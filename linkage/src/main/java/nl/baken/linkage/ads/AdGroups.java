package nl.baken.linkage.ads;

/** What was found among advertisements: which were written from one template, and which seem to have one sender. */
public final class AdGroups {

    private final int[] templates;
    private final int[] senders;
    private final long comparisons;
    private final int hotKeys;

    AdGroups(int[] templates, int[] senders, long comparisons, int hotKeys) {
        this.templates = templates;
        this.senders = senders;
        this.comparisons = comparisons;
        this.hotKeys = hotKeys;
    }

    /** The first advertisement that was written from the same template. */
    public int template(int ad) {
        return templates[ad];
    }

    /** The first advertisement of whoever seems to have sent this one: by template, phone numbers and names online. */
    public int sender(int ad) {
        return senders[ad];
    }

    /** How many pairs were compared. */
    public long comparisons() {
        return comparisons;
    }

    /** How many pieces of text and contact points more than 500 advertisements share, so that none were compared for it alone. */
    public int hotKeys() {
        return hotKeys;
    }
}
