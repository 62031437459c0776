package nl.baken.legal;

/**
 * That a module keeps records of a kind. Its schema offers the view {@code kept}, with the days that the clock of each is
 * told from, and the function {@code destroy}, with which it destroys one of its own and all that belongs to it.
 */
public record Keeper(String kind, String schema) {

    public Keeper {
        if (!kind.matches("[A-Z]+") || !schema.matches("[a-z]+")) {
            throw new IllegalArgumentException("no keeper: " + kind + " " + schema);
        }
    }
}
