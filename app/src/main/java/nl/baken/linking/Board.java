package nl.baken.linking;

import java.util.Arrays;
import java.util.List;
import nl.baken.linking.RecordCards.RecordCard;

/**
 * What a record holds by which others may touch it, the records that it touches with what they hold, and how all of that hangs
 * together: a picture and a list of the same, as one reader may see it.
 */
record Board(RecordId id, RecordCard record, List<Node> nodes, Limits limits) {

    Board {
        nodes = List.copyOf(nodes);
    }

    /** The nodes of each sort that there is. */
    public List<Group> groups() {
        return Arrays.stream(Node.Sort.values())
                .map(sort -> new Group(
                        sort, nodes.stream().filter(node -> node.sort() == sort).toList()))
                .filter(group -> !group.nodes().isEmpty())
                .toList();
    }

    /** Whether there is nothing but the record itself and what stands in it. */
    public boolean isAlone() {
        return nodes.stream()
                .noneMatch(
                        node -> node.sort() == Node.Sort.DESK || (node.sort() == Node.Sort.RECORD && !node.isCentre()));
    }

    /** The nodes of one sort. */
    record Group(Node.Sort sort, List<Node> nodes) {}

    /**
     * What is not on the board.
     *
     * @param cut whether something is so common that not everything was laid beside it
     * @param full whether there is more than a board holds
     * @param outside how many records that the reader may see came in on other days
     */
    record Limits(boolean cut, boolean full, int outside) {}
}
