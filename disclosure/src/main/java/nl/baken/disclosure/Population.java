package nl.baken.disclosure;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** How many there are at each place, and the sum of their record keys. */
final class Population {

    private final long[] places;
    private final long[] counts;
    private final long[] keys;
    private final Map<Long, Integer> numbers = new HashMap<>();

    private Population(SortedMap<Long, long[]> sums) {
        places = new long[sums.size()];
        counts = new long[places.length];
        keys = new long[places.length];
        sums.forEach((place, sum) -> {
            int number = numbers.size();
            places[number] = place;
            counts[number] = sum[0];
            keys[number] = sum[1];
            numbers.put(place, number);
        });
    }

    static Population of(Space space, List<Fact> facts) {
        SortedMap<Long, long[]> sums = new TreeMap<>();
        for (Fact fact : facts) {
            long place = space.place(fact.codes());
            if (fact.count() > 0) {
                long[] sum = sums.computeIfAbsent(place, it -> new long[2]);
                sum[0] = Math.addExact(sum[0], fact.count());
                sum[1] += fact.key();
            }
        }
        return new Population(sums);
    }

    /** How many places there are with anybody. */
    int size() {
        return places.length;
    }

    long place(int number) {
        return places[number];
    }

    long count(int number) {
        return counts[number];
    }

    long key(int number) {
        return keys[number];
    }

    /** The number of the first place that is not before this one. */
    int from(long place) {
        int found = Arrays.binarySearch(places, place);
        return found < 0 ? -found - 1 : found;
    }

    long at(long place) {
        Integer number = numbers.get(place);
        return number == null ? 0 : counts[number];
    }
}
