package nl.baken.demo;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import nl.baken.access.Caller;
import nl.baken.legal.Plea;
import nl.baken.network.Agreement;
import nl.baken.network.ClientId;
import nl.baken.network.Euro;
import nl.baken.network.Fraction;
import nl.baken.network.PartnerId;
import nl.baken.network.Place;
import nl.baken.network.PlaceId;
import nl.baken.network.PlacementId;
import nl.baken.network.Wish;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Partners by field, half a place shared with Flevoland, somebody who stays, who is about to come and who waits, and gaps. */
class Sheltering {

    private static final LocalTime MORNING = LocalTime.of(9, 45);
    private static final Duration DAY = Duration.ofHours(24);
    private static final String WITH = "Flevoland";
    private static final Plea PLEA = new Plea("CARE_TASK_WMO", "Zij kan niet veilig naar huis.");

    private final NetworkDesks desks;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Sheltering(NetworkDesks desks, JdbcClient jdbc, TransactionTemplate transaction, Clock clock) {
        this.desks = desks;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
    }

    void shelter(Region region) {
        Map<String, PartnerId> shelters = new HashMap<>();
        Ally.all().forEach(ally -> shelters.put(ally.offering().name(), meet(region, ally)));
        Caller care = region.colleague(Region.CARE);
        PlaceId emergency = at(60, care, () -> place(shelters, "Opvang Oranjehof", "EMERGENCY", "1", "0,5", WITH));
        PlaceId longer = at(60, care, () -> place(shelters, "Categorale opvang De Vlinder", "CATEGORAL", "2", "2", ""));
        List<ClientId> women = women(care);
        if (women.size() > 2) {
            stay(care, women.get(0), longer);
            hold(care, women.get(1), emergency);
            at(5, care, () -> ask(women.get(2), "EMERGENCY", 5));
        }
        miss(region);
    }

    private PartnerId meet(Region region, Ally ally) {
        Caller keeper = region.colleague(ally.offering().field().equals("LEGAL") ? Region.DIRECTOR : Region.CARE);
        return at(ally.daysAgo(), keeper, () -> {
            PartnerId partner = desks.partners().add(ally.offering());
            desks.partners().addContact(partner, ally.contact());
            if (!ally.agreement().isEmpty()) {
                desks.partners().agree(partner, new Agreement(Agreement.Kind.AGREEMENT, ally.agreement(), null));
            }
            if (!ally.point().isEmpty()) {
                LocalDate due = LocalDate.now(clock).plusDays(ally.daysAgo() + 6L);
                desks.partners().agree(partner, new Agreement(Agreement.Kind.OPEN_POINT, ally.point(), due));
            }
            if (!ally.address().isEmpty()) {
                desks.addresses().enter(partner, ally.address());
            }
            return partner;
        });
    }

    private PlaceId place(
            Map<String, PartnerId> shelters, String shelter, String kind, String all, String ours, String with) {
        return desks.places()
                .add(
                        requireNonNull(shelters.get(shelter), shelter),
                        kind,
                        new Place.Size(Fraction.of(all), Fraction.of(ours), with),
                        new Place.Admission(kind.equals("EMERGENCY") ? List.of("FEMALE") : List.of(), 18, 150, 1),
                        new Euro(18_550));
    }

    private void stay(Caller care, ClientId client, PlaceId place) {
        PlacementId placement = at(15, care, () -> ask(client, "CATEGORAL", 1));
        at(13, care, () -> {
            desks.placements().hold(placement, place, DAY, PLEA);
            LocalDate today = LocalDate.now(clock);
            desks.placements().place(placement, today, today.plusDays(16));
            return placement;
        });
    }

    private void hold(Caller care, ClientId client, PlaceId place) {
        PlacementId placement = at(2, care, () -> ask(client, "EMERGENCY", 3));
        Region.run(care, () -> desks.placements().hold(placement, place, DAY, PLEA));
    }

    private PlacementId ask(ClientId client, String kind, int lookAfter) {
        Wish wish = new Wish(kind, Fraction.of("1"), 0, "HIGH");
        return desks.placements().ask(client, wish, LocalDate.now(clock).plusDays(lookAfter));
    }

    // as the evaluation of 2019 has it: day activities are missing most, and shelter for men
    private void miss(Region region) {
        Caller care = region.colleague(Region.OTHER_CARE);
        for (int times = 0; times < 7; times++) {
            at(20 - times, care, () -> missed("DAY_ACTIVITIES", "ANYBODY", "NO_OFFER"));
        }
        for (int times = 0; times < 3; times++) {
            at(10 - times, care, () -> missed("SHELTER", "MEN", "NOT_ELIGIBLE"));
        }
        at(8, region.colleague(Region.DIRECTOR), () -> missed("MENTAL_HEALTH", "WOMEN", "FULL"));
    }

    private boolean missed(String need, String group, String reason) {
        desks.needs().miss(need, group, reason);
        return true;
    }

    private List<ClientId> women(Caller care) {
        return Region.as(
                care,
                () -> transaction.execute(status -> jdbc.sql("""
                        select d.id from dossiers.dossier d join dossiers.fact f on f.record = d.id
                        where d.state = 'OPEN' and f.sex = 'FEMALE' and f.age_band not in ('UNDER_12', 'AGE_12_17')
                        order by d.opened_on desc, f.age_band, d.number limit 3
                        """).query(UUID.class).list().stream()
                        .map(ClientId::new)
                        .toList()));
    }

    private <T> T at(int daysAgo, Caller caller, Supplier<T> work) {
        LocalDate day = LocalDate.now(clock).minusDays(daysAgo);
        return StageClock.at(day.atTime(MORNING).atZone(clock.getZone()).toInstant(), () -> Region.as(caller, work));
    }
}
