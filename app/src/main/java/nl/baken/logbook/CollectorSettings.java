package nl.baken.logbook;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import nl.baken.platform.StartRefused;

/** Where else the lines of both logs go, as the operator decides in the environment; nowhere when nothing is said. */
final class CollectorSettings {

    private static final String FOLDER = "BAKEN_LOGS";
    private static final String WEB = "BAKEN_LOGS_URL";
    private static final String TOKEN = "BAKEN_LOGS_TOKEN";

    private CollectorSettings() {}

    /** Reads the variables, empty when not set. */
    static List<Collector> of(UnaryOperator<String> environment, Clock clock) {
        List<Collector> collectors = new ArrayList<>();
        String folder = environment.apply(FOLDER).strip();
        if (!folder.isEmpty()) {
            collectors.add(new FileCollector(path(folder), clock));
        }
        String address = environment.apply(WEB).strip();
        if (!address.isEmpty()) {
            collectors.add(
                    new WebCollector(system(address), environment.apply(TOKEN).strip()));
        }
        return List.copyOf(collectors);
    }

    private static Path path(String folder) {
        try {
            return Path.of(folder).toAbsolutePath();
        } catch (InvalidPathException e) {
            throw StartRefused.because(e, "platform.refused.path", FOLDER, folder);
        }
    }

    private static OtherSystem system(String address) {
        try {
            return new OtherSystem(new URI(address));
        } catch (URISyntaxException | IllegalArgumentException e) {
            throw StartRefused.because(e, "platform.refused.witness-address", WEB, address);
        }
    }
}
