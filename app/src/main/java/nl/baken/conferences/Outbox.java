package nl.baken.conferences;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import nl.baken.shared.Refused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Puts word of an outcome in a folder, from where the operator brings it to Samen Onder Handbereik: that it is there, never
 * what it says. Off as long as BAKEN_SOH names no folder. A file bears the name of its event, so that putting it there twice
 * changes nothing.
 */
@Component
class Outbox {

    private static final Logger LOG = LoggerFactory.getLogger(Outbox.class);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Optional<Path> folder;
    private final Clock clock;

    Outbox(@Value("${baken.soh:}") String folder, Clock clock) {
        this.folder = folder.isBlank()
                ? Optional.empty()
                : Optional.of(Path.of(folder.strip()).toAbsolutePath());
        this.clock = clock;
    }

    boolean isOn() {
        return folder.isPresent();
    }

    void put(Conference conference, List<Item> items) {
        folder.ifPresent(place -> items.stream()
                .map(item -> OutcomeEvent.of(conference, item, clock.instant()))
                .forEach(event -> put(place, event)));
    }

    private static void put(Path place, OutcomeEvent event) {
        try {
            Files.createDirectories(place);
            Path written = Files.createTempFile(place, "event", ".part");
            Files.writeString(written, JSON.writeValueAsString(event.body()), StandardCharsets.UTF_8);
            Files.move(written, place.resolve(event.id() + ".json"), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            LOG.error("an event cannot be put in {}", place, e);
            Refused refused = new Refused("conferences.refused.outbox");
            refused.addSuppressed(e);
            throw refused;
        }
    }
}
