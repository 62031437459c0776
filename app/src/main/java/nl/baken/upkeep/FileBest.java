package nl.baken.upkeep;

import java.util.HashMap;
import java.util.Map;
import nl.baken.linkage.Link;

/** For each of some lines the one that it is most like; the first of those that are as like. */
final class FileBest {

    private final Map<Integer, Link> best = new HashMap<>();

    void take(Link link) {
        best.merge(link.first(), link, FileBest::better);
        best.merge(link.second(), link, FileBest::better);
    }

    private static Link better(Link one, Link other) {
        return one.score() >= other.score() ? one : other;
    }

    Map<Integer, Integer> others() {
        Map<Integer, Integer> others = new HashMap<>();
        best.forEach((record, link) -> others.put(record, link.first() == record ? link.second() : link.first()));
        return others;
    }
}
