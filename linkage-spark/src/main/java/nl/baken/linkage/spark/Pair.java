package nl.baken.linkage.spark;

import java.io.Serializable;
import nl.baken.linkage.Link;

/** Two records to compare, with what their order among pairs goes by first: the key that they share, or when they were drawn. */
record Pair(int order, Row a, Row b) implements Serializable {

    /** Where a pair stands among all. */
    record Place(int order, int a, int b) implements Comparable<Place>, Serializable {

        @Override
        public int compareTo(Place other) {
            int byOrder = Integer.compare(order, other.order);
            int byFirst = byOrder == 0 ? Integer.compare(a, other.a) : byOrder;
            return byFirst == 0 ? Integer.compare(b, other.b) : byFirst;
        }
    }

    /** A pair with its score. */
    record Scored(Pair pair, int score) implements Serializable {

        Link link() {
            return new Link(pair.a.number(), pair.b.number(), score);
        }
    }

    Place place() {
        return new Place(order, a.number(), b.number());
    }
}
