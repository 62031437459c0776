package nl.baken.linkage.ads;

/** What is kept of an advertisement to compare it: its marks and the numbers of its contact points, both in order. */
record Read(int[] marks, int[] contacts) {

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
