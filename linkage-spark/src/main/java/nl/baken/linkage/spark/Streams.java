package nl.baken.linkage.spark;

import java.util.Iterator;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** What Spark hands out one by one, as a stream. */
final class Streams {

    private Streams() {}

    static <T> Stream<T> of(Iterator<T> one) {
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(one, Spliterator.ORDERED), false);
    }
}
