package nl.baken.neighbours;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;
import nl.baken.access.TestRegion;
import nl.baken.chain.Persona;
import nl.baken.linking.Alike;
import org.jsoup.Jsoup;

/** Enters another region as administrators do. */
final class Pairing {

    private Pairing() {}

    /** Ends whatever regions other tests entered, which would be asked as well. */
    static void endAll() {
        Alike.asOwner("update neighbours.neighbour set ended_at = now() where ended_at is null");
    }

    /** A covenant of the region with an organisation elsewhere, as the form names it. */
    static String agreed(String region) {
        UUID organisation = UUID.randomUUID();
        UUID covenant = UUID.randomUUID();
        Alike.asOwner("""
                insert into access.organisation (id, version, name, kind, active) values ('%1$s', 0, '%3$s', 'OTHER', true);
                insert into legal.covenant (id, number, title, purpose, regime, valid_from, last_day, concluded_on)
                values ('%2$s', 'C-' || left('%2$s', 8), 'Vergelijken', 'Samen helpen', 'A', '2018-01-01', '2199-01-01', '2018-01-01');
                insert into legal.covenant_category (covenant, category) values ('%2$s', 'CONTACT'), ('%2$s', 'IDENTIFICATION');
                insert into legal.party (covenant, organisation, signed_on, signatory, written_by)
                select '%2$s', o, '2018-01-01', 'Bestuurder', '%5$s' from unnest(array['%1$s', '%4$s']::uuid[]) o;
                """.formatted(
                        organisation,
                        covenant,
                        region,
                        TestRegion.REGION.value(),
                        Persona.ADA.person().value()));
        return covenant + ":" + organisation;
    }

    /** The secret that is drawn for one. */
    static String drawn(Alike region, String agreement, String address) {
        HttpResponse<String> page = region.browser(Persona.ADA).post("/neighbours", proposal(agreement, address, ""));
        assertThat(page.statusCode()).isEqualTo(200);
        String secret = Jsoup.parse(page.body()).select(".code").text();
        assertThat(secret).matches("([0-9A-Z]{4}-){8}[0-9A-Z]{4}");
        return secret;
    }

    /** Enters one that drew this secret. */
    static void entered(Alike region, String agreement, String address, String secret) {
        assertThat(region.browser(Persona.ADA)
                        .post("/neighbours", proposal(agreement, address, secret))
                        .statusCode())
                .isEqualTo(302);
    }

    private static Map<String, String> proposal(String agreement, String address, String secret) {
        return Map.of("agreement", agreement, "ground", "PUBLIC_TASK", "address", address, "secret", secret);
    }
}
