package nl.baken.logbook;

import java.io.IOException;
import java.util.List;

/** Who keeps or watches the lines of both logs outside Baken; it may get a line twice, and tells that by its place. */
interface Collector {

    /** How an operator knows it; what was brought is remembered by this name. */
    String name();

    /** Takes lines over, for good. */
    void take(List<String> lines) throws IOException;
}
