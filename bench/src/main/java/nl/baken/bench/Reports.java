package nl.baken.bench;

import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ThreadLocalRandom;
import org.jsoup.Jsoup;

/** Reports from the public, no two the same. */
final class Reports {

    private static final int KEY_BYTES = 18;
    private static final List<String> MUNICIPALITIES =
            List.of("GM0402", "GM1942", "GM0406", "GM0376", "GM0417", "GM0317", "GM1696");

    private Reports() {}

    /** Sends a report and gives the page that answers. */
    static String send(Visitor reporter, Random random) {
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

    /** Sends a report and gives the code of the receipt. */
    static String receipt(Visitor reporter, Random random) {
        String code =
                Jsoup.parse(send(reporter, random)).select("#receipt-code").text();
        if (code.isEmpty()) {
            throw new IllegalStateException("no receipt");
        }
        return code;
    }
}
