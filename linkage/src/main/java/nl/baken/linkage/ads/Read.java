package nl.baken.linkage.ads;

/** What is kept of an advertisement to compare it: its marks and the numbers of its contact points, both in order. */
final class Read {

    private final int[] marks;
    private final int[] contacts;

    Read(int[] marks, int[] contacts) {
        this.marks = marks;
        this.contacts = contacts;
    }

    int[] marks() {
        return marks;
    }

    int[] contacts() {
        return contacts;
    }

    boolean sharesContact(Read other) {
        for (int contact : contacts) {
            for (int same : other.contacts) {
                if (contact == same) {
                    return true;
                }
            }
        }
        return false;
    }
}
