package nl.baken.upkeep;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import nl.baken.platform.TestDatabase;

/** Replaces all keys of the tests, for whoever wants to see what comes of that. */
public final class Renewing {

    private static final Map<String, String> HERE = TestDatabase.environment();

    private Renewing() {}

    /** New keys, without those of before. */
    public static void everything() {
        assertThat(Console.run(HERE, "renew-keys")).isZero();
        assertThat(retire()).isZero();
    }

    /** Takes the old keys away without waiting for an hour. */
    static int retire() {
        return Console.work(HERE, workshop -> new RenewKeys(workshop, Duration.ZERO).run("retire"));
    }
}
