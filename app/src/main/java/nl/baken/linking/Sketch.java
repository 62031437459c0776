package nl.baken.linking;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.baken.linking.Clue.Kind;
import nl.baken.linking.Edge.Bond;
import nl.baken.linking.Node.Sort;
import nl.baken.linking.RecordCards.RecordCard;
import org.jspecify.annotations.Nullable;

/** Puts together what is on a board: each record, desk and thing once, in the order in which they come, as many as fit. */
final class Sketch {

    /** More nodes than this no picture holds. */
    static final int MOST = 60;

    private final List<Drawn> drawn = new ArrayList<>();
    private final Map<Object, Drawn> known = new HashMap<>();
    private final Map<Sort, Integer> unnamed = new EnumMap<>(Sort.class);
    private final Set<Pair> apart = new HashSet<>();
    private boolean full;

    /** These are not of the same, because people said so. */
    void keepApart(Collection<Pair> pairs) {
        apart.addAll(pairs);
    }

    boolean isFull() {
        return full;
    }

    void tooMany() {
        full = true;
    }

    boolean has(UUID record) {
        return known.containsKey(record);
    }

    boolean add(UUID record, RecordCard card) {
        return has(record)
                || draw(record, new Drawn(drawn.size(), Sort.RECORD, card.number(), card, null))
                        .isPresent();
    }

    void ask(UUID record, Elsewhere desk) {
        Drawn asked = known.get(desk);
        (asked == null ? draw(desk, new Drawn(drawn.size(), Sort.DESK, desk.desk(), null, desk)) : Optional.of(asked))
                .ifPresent(there -> join(known.get(record), there, Bond.ASK));
    }

    /** Puts what a trace of a record says on the board; the first of it is what the trace is about. */
    void add(UUID record, UUID trace, Kind kind, List<Thing> things) {
        if (known.containsKey(trace)) {
            return;
        }
        @Nullable Drawn main = null;
        for (Thing thing : things) {
            Drawn there = put(trace, kind, thing);
            if (there == null) {
                return;
            }
            join(known.get(record), there, Bond.HOLDS);
            if (main == null) {
                main = there;
                known.put(trace, there);
            } else {
                join(main, there, Bond.HAS);
            }
        }
    }

    /** Draws that two traces may be of the same, unless that is seen already. */
    void link(UUID trace, UUID other, Bond bond) {
        Drawn one = known.get(trace);
        Drawn two = known.get(other);
        if (one != null && two != null && one != two && one.edges.stream().noneMatch(edge -> edge.to() == two.number)) {
            join(one, two, bond);
        }
    }

    List<Node> nodes() {
        return drawn.stream().map(Drawn::node).toList();
    }

    private @Nullable Drawn put(UUID trace, Kind kind, Thing thing) {
        Optional<Drawn> same = drawn.stream()
                .filter(there -> !thing.same().isEmpty() && there.same.equals(thing.same()))
                .filter(there -> there.traces.entrySet().stream()
                        .noneMatch(known -> isApart(trace, kind, known.getKey(), known.getValue())))
                .findFirst();
        Drawn there = same.or(() -> draw(new Object(), new Drawn(drawn.size(), thing.sort(), thing.text(), null, null)))
                .orElse(null);
        if (there != null) {
            there.same = thing.same();
            there.traces.put(trace, kind);
        }
        return there;
    }

    // of two people it was said, not of a number that they both have
    private boolean isApart(UUID trace, Kind kind, UUID other, Kind otherKind) {
        return !trace.equals(other)
                && (kind != Kind.PERSON || otherKind != Kind.PERSON)
                && apart.contains(new Pair(trace, other));
    }

    private Optional<Drawn> draw(Object key, Drawn node) {
        if (drawn.size() == MOST) {
            full = true;
            return Optional.empty();
        }
        node.unnamed = node.text.isEmpty() ? unnamed.merge(node.sort, 1, Integer::sum) : 0;
        drawn.add(node);
        known.put(key, node);
        return Optional.of(node);
    }

    private static void join(@Nullable Drawn one, Drawn two, Bond bond) {
        if (one != null && one != two) {
            one.edges.add(new Edge(two.number, bond));
            two.edges.add(new Edge(one.number, bond.back()));
        }
    }

    /** A node that is still being drawn. */
    private static final class Drawn {

        private final int number;
        private final Sort sort;
        private final String text;
        private final @Nullable RecordCard card;
        private final @Nullable Elsewhere ask;
        private final Set<Edge> edges = new LinkedHashSet<>();
        private final Map<UUID, Kind> traces = new HashMap<>();
        private int unnamed;
        private String same = "";

        private Drawn(int number, Sort sort, String text, @Nullable RecordCard card, @Nullable Elsewhere ask) {
            this.number = number;
            this.sort = sort;
            this.text = text;
            this.card = card;
            this.ask = ask;
        }

        private Node node() {
            return new Node(number, sort, text, unnamed, card, ask, List.copyOf(edges));
        }
    }
}
