package nl.baken.bench;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import nl.baken.bench.Known.Contact;

/** Errands to the pages of the running application. */
final class Pages implements Round.Errands {

    private final List<Visitor> colleagues;
    private final Map<Visitor, String> searchPages;
    private final Visitor reporter;
    private final Known known;

    Pages(People people, Known known) {
        this.colleagues = people.colleagues();
        this.searchPages = new HashMap<>();
        people.signals().values().forEach(visitor -> searchPages.put(visitor, "/signals/search"));
        people.dossiers().values().forEach(visitor -> searchPages.put(visitor, "/dossiers/search"));
        this.reporter = people.reporter();
        this.known = known;
    }

    @Override
    public void run(Errand errand, Random random) {
        String answer = switch (errand) {
            case WORKLIST -> Known.drawn(colleagues, random).get("/");
            case SIGNAL -> open(Known.drawn(known.signals(), random));
            case DOSSIER -> open(Known.drawn(known.dossiers(), random));
            case SEARCH_BY_NAME -> search(Known.drawn(known.people(), random), true);
            case SEARCH_BY_PHONE -> search(Known.drawn(known.people(), random), false);
            case REPORT -> Reports.send(reporter, random);
            case LOOK, INVOLVE -> throw new IllegalArgumentException("not in the mix: " + errand);
        };
        if (!answer.contains(sign(errand))) {
            throw new IllegalStateException("not the page that was asked for");
        }
    }

    private static String open(Known.Place place) {
        return place.visitor().get(place.path());
    }

    private String search(Contact contact, boolean byName) {
        String page = searchPages.getOrDefault(contact.visitor(), "");
        return contact.visitor().send(page, byName ? contact.byName() : contact.byPhone());
    }

    /** What stands on no other page. */
    private static String sign(Errand errand) {
        return switch (errand) {
            case WORKLIST -> "shelf=MINE";
            case SIGNAL -> "people-title";
            case DOSSIER -> "person-title";
            case SEARCH_BY_NAME, SEARCH_BY_PHONE -> "found-title";
            case REPORT -> "receipt-code";
            case LOOK, INVOLVE -> throw new IllegalArgumentException("not in the mix: " + errand);
        };
    }
}
