package nl.baken.bench;

import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ThreadLocalRandom;
import nl.baken.bench.Known.Contact;

/** Errands to the pages of the running application. */
final class Pages implements Round.Errands {

    private static final int KEY_BYTES = 18;
    private static final List<String> MUNICIPALITIES =
            List.of("GM0402", "GM1942", "GM0406", "GM0376", "GM0417", "GM0317", "GM1696");

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
            case REPORT -> report(random);
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

    private String report(Random random) {
        byte[] key = new byte[KEY_BYTES];
        // never the same twice, or the second report would be the first one sent again
        ThreadLocalRandom.current().nextBytes(key);
        return reporter.send(
                "/report/new",
                Map.of(
                        "submission",
                        Base64.getUrlEncoder().encodeToString(key),
                        "story.seen",
                        "Er gaan elke avond andere mannen naar binnen, en er komt nooit iemand naar buiten.",
                        "story.people",
                        "Een jonge vrouw die niets zegt.",
                        "occasion.municipality",
                        Known.drawn(MUNICIPALITIES, random),
                        "involved[0].name",
                        "Ilse Verzonnen-" + random.nextInt(100_000),
                        "involved[0].phone",
                        "06-00%06d".formatted(random.nextInt(1_000_000))));
    }

    /** What stands on no other page. */
    private static String sign(Errand errand) {
        return switch (errand) {
            case WORKLIST -> "shelf=MINE";
            case SIGNAL -> "people-title";
            case DOSSIER -> "person-title";
            case SEARCH_BY_NAME, SEARCH_BY_PHONE -> "found-title";
            case REPORT -> "receipt-code";
        };
    }
}
