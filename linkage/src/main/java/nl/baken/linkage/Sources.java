package nl.baken.linkage;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;

/** Which records come from the same source, where nobody is registered twice; without sources anybody may be. */
public final class Sources implements Serializable {

    private final int[] starts;
    private final int records;

    /** Of so many records, with the number of the first record of each source. */
    public Sources(List<Integer> starts, int records) {
        this.starts = starts.stream().mapToInt(it -> it).toArray();
        this.records = records;
    }

    int records() {
        return records;
    }

    /** Whether two records come from two sources, or from one in which somebody may be registered twice. */
    public boolean mayMatch(int a, int b) {
        return starts.length < 2 || source(a) != source(b);
    }

    private int source(int record) {
        int at = Arrays.binarySearch(starts, record);
        return at >= 0 ? at : -at - 2;
    }

    /** How many pairs may match. */
    double pairs() {
        double all = pairs(records);
        for (int i = 0; starts.length > 1 && i < starts.length; i++) {
            int end = i + 1 < starts.length ? starts[i + 1] : records;
            all -= pairs(end - starts[i]);
        }
        return all;
    }

    private static double pairs(double of) {
        return of * (of - 1) / 2;
    }
}
