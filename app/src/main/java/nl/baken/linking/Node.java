package nl.baken.linking;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;
import java.util.List;
import nl.baken.linking.RecordCards.RecordCard;
import org.jspecify.annotations.Nullable;

/**
 * Something on a board: a record, something that stands in it, or a desk to ask.
 *
 * @param text what it says; empty when that is not known
 * @param unnamed which one of its sort without a text it is, from one; nought when it has a text
 * @param card of a record
 * @param ask of a desk
 */
record Node(
        int number,
        Sort sort,
        String text,
        int unnamed,
        @Nullable RecordCard card,
        @Nullable Elsewhere ask,
        List<Edge> edges) {

    Node {
        requireNonNull(sort, "sort is null");
        requireNonNull(text, "text is null");
        edges = List.copyOf(edges);
    }

    /** What a node stands for, in the order in which a list tells them. */
    enum Sort {
        RECORD,
        DESK,
        PERSON,
        PHONE,
        EMAIL,
        HANDLE,
        ADDRESS,
        PLATE,
        BUSINESS,
        AD
    }

    /** The lines to others, those of one bond together. */
    public List<Bundle> bundles() {
        return Arrays.stream(Edge.Bond.values())
                .map(bond -> new Bundle(
                        bond, edges.stream().filter(edge -> edge.bond() == bond).toList()))
                .filter(bundle -> !bundle.edges().isEmpty())
                .toList();
    }

    /** Whether the board is drawn around this record. */
    public boolean isCentre() {
        return number == 0;
    }

    /** Lines of one bond. */
    record Bundle(Edge.Bond bond, List<Edge> edges) {}
}
