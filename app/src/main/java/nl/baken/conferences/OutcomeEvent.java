package nl.baken.conferences;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/**
 * That the outcome of a conference about one item is there, as a CloudEvent of Samen Onder Handbereik: identifiers that mean
 * nothing outside, and a moment.
 *
 * @param id the same for the same outcome, each time it is told
 * @param body what the event says, in the order of its specification
 */
record OutcomeEvent(String id, Map<String, Object> body) {

    static OutcomeEvent of(Conference conference, Item item, Instant now) {
        UUID outcome = item.id().value();
        String id = UUID.nameUUIDFromBytes(("uitkomst/" + outcome).getBytes(StandardCharsets.UTF_8))
                .toString();
        String moment = now.truncatedTo(ChronoUnit.SECONDS).toString();
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("specversion", "1.0");
        body.put("id", id);
        body.put("source", urn(conference.chair().post().value()));
        body.put("type", "uitwisselen-uitkomst-overleg.uitkomst-beschikbaar-gesteld");
        body.put("time", moment);
        body.put("subject", "uitkomst-overleg-" + outcome);
        body.put("datacontenttype", "application/json");
        body.put("data", Map.of("datumPublicatie", moment, "versie", "1", "url", urn(outcome)));
        return new OutcomeEvent(id, body);
    }

    static String urn(UUID id) {
        return "urn:uuid:" + id;
    }
}
