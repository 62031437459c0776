package nl.baken.logbook;

import java.io.IOException;
import java.util.List;

/**
 * A log processor that takes JSON Lines by POST.
 *
 * @param token what it knows us by; empty when it does not ask
 */
record WebCollector(OtherSystem system, String token) implements Collector {

    @Override
    public String name() {
        return system.name();
    }

    @Override
    public void take(List<String> lines) throws IOException {
        system.post(
                "application/x-ndjson; charset=utf-8",
                String.join("\n", lines) + "\n",
                token.isEmpty() ? "" : "Bearer " + token);
    }

    /** Without the token. */
    @Override
    public String toString() {
        return name();
    }
}
