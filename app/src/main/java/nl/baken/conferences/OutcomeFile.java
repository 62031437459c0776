package nl.baken.conferences;

import static nl.baken.conferences.OutcomeEvent.urn;

import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What one party may know of the outcome of a conference, in the shape of UitkomstOverleg of Samen Onder Handbereik. That shape
 * asks for the BSN, name and address of the person; Baken has no BSN and gives none of them here (AVG art. 5(1)(c)): the person is
 * a reference that means nothing outside. The minutes stay with the chair.
 */
final class OutcomeFile {

    private static final int LARGEST = 100;

    private final Conference conference;

    OutcomeFile(Conference conference) {
        this.conference = conference;
    }

    /** A page of all there is. */
    static Map<String, Object> of(List<Map<String, Object>> found) {
        Map<String, Object> page = new LinkedHashMap<>();
        page.put("pagina", 1);
        page.put("paginaGrootte", LARGEST);
        page.put("totaalAantal", found.size());
        page.put("resultaten", found);
        return page;
    }

    /** The conference about one item, with what the party has and heard of it. */
    Map<String, Object> item(Item item, List<Map<String, Object>> agreements, List<Map<String, Object>> decisions) {
        Gathering gathering = conference.gathering();
        Map<String, Object> about = named(item.id().value());
        about.put("startDatum", gathering.day().toString());
        about.put("heeftActie", agreements);
        about.put("heeftBesluit", decisions);
        Map<String, Object> held = named(conference.id().value());
        held.put("datum", gathering.day().toString());
        held.put("startTijd", moment(gathering.starts()));
        held.put("eindTijd", moment(gathering.ends()));
        held.put("notulen", "");
        held.put("betreft", about);
        return held;
    }

    /**
     * An agreement of the party's own.
     *
     * @param informed whether the person was told, in words
     */
    Map<String, Object> agreement(Agreement agreement, String told, String condition, String informed, String who) {
        Map<String, Object> one = named(agreement.id().value());
        one.put("omschrijving", told);
        one.put("conditie", condition);
        one.put("informering", informed);
        one.put("idCasusoverleg", conference.id().value().toString());
        one.put("heeftBetrekkingOp", Map.of("url", urn(agreement.about().item().value())));
        one.put("belegdBij", Map.of("url", urn(agreement.hands().post().value()), "naam", who));
        return one;
    }

    Map<String, Object> decision(UUID id, String told) {
        Map<String, Object> one = named(id);
        one.put("omschrijving", told);
        one.put("idCasusoverleg", conference.id().value().toString());
        return one;
    }

    private Map<String, Object> moment(LocalTime time) {
        String moment = conference.gathering().day() + "T" + time;
        return Map.of("id", moment, "url", "urn:baken:moment:" + moment);
    }

    private static Map<String, Object> named(UUID id) {
        Map<String, Object> named = new LinkedHashMap<>();
        named.put("url", urn(id));
        named.put("id", id.toString());
        return named;
    }
}
