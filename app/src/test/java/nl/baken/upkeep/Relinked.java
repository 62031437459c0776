package nl.baken.upkeep;

import nl.baken.platform.TestDatabase;

/** Runs the command that makes all traces anew. */
public final class Relinked {

    private Relinked() {}

    /** Its exit code. */
    public static int all() {
        return Console.run(TestDatabase.environment(), "link");
    }
}
