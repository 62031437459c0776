package nl.baken.logbook;

import java.io.IOException;
import java.time.Duration;
import java.util.List;

/** Somebody who keeps what is told, out of reach of whoever has the database. */
interface Witness {

    /** How long a witness may know nothing before that is an alarm. */
    Duration PATIENCE = Duration.ofMinutes(15);

    /** How an auditor knows it. */
    String name();

    /** Takes lines over, for good. */
    void take(List<String> lines) throws IOException;
}
