package nl.baken.disclosure.attack;

import java.util.stream.IntStream;

/** A figure that is the sum of others, by number. */
final class Sum {

    private final int whole;
    private final int[] parts;

    Sum(int whole, int[] parts) {
        this.whole = whole;
        this.parts = parts.clone();
    }

    int whole() {
        return whole;
    }

    IntStream parts() {
        return IntStream.of(parts);
    }

    IntStream all() {
        return IntStream.concat(IntStream.of(whole), parts());
    }
}
