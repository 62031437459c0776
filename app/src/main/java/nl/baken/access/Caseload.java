package nl.baken.access;

/**
 * A module whose open cases wait for people. Its schema has the functions {@code left_by} and, where cases have an owner,
 * {@code pass_on}: an administrator counts with them what somebody leaves, and reads none of it.
 *
 * @param owned whether a case waits for one person; otherwise for a post, and for whoever comes to attend to it
 */
public record Caseload(String schema, boolean owned) {

    public Caseload {
        if (!schema.matches("[a-z]+")) {
            throw new IllegalArgumentException("not a schema: " + schema);
        }
    }

    /** The key of what its cases are called in a sentence. */
    String kindKey() {
        return schema + ".left";
    }
}
