package nl.baken.upkeep;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import nl.baken.linking.Relinking;
import nl.baken.platform.Aside;
import nl.baken.platform.StartRefused;
import nl.baken.vault.IndexKeys;
import nl.baken.vault.Place;
import nl.baken.vault.Renewal;
import nl.baken.vault.Renewal.Outcome;
import nl.baken.vault.Renewals;
import nl.baken.vault.Renewals.Renewed;

/** Gives every subject a new key and makes a new index key, and takes the old ones away once nobody works with them. */
final class RenewKeys {

    /** How long the old keys stay after everything was made anew: much longer than any transaction of a node. */
    static final Duration OVERLAP = Duration.ofHours(1);

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT).withZone(ZoneId.of("Europe/Amsterdam"));

    private final Renewals renewals;
    private final Renewal renewal;
    private final IndexKeys index;
    private final Relinking relinking;
    private final Duration overlap;

    RenewKeys(Workshop workshop, Duration overlap) {
        this.renewals = workshop.part(Renewals.class);
        this.renewal = workshop.part(Renewal.class);
        this.index = workshop.part(IndexKeys.class);
        this.relinking = workshop.part(Relinking.class);
        this.overlap = overlap;
    }

    /** Does what was asked, and gives the exit code: 1 when there were texts that do not open. */
    int run(String what) {
        return switch (what) {
            case "" -> renew();
            case "retire" -> retire();
            default -> throw new StartRefused("platform.refused.renew-what", what);
        };
    }

    private int renew() {
        Optional<Renewed> unfinished =
                renewals.last().filter(last -> last.ready().isEmpty());
        unfinished.ifPresent(last -> Aside.say("platform.renew.unfinished"));
        int number = unfinished
                .orElseGet(() -> renewals.begin("renew-keys, " + System.getProperty("user.name")))
                .number();
        index.add(number + 1);
        Outcome outcome = renewal.renew(number, done -> Aside.say("platform.renew.progress", String.valueOf(done)));
        Aside.say("platform.renew.sealed", String.valueOf(outcome.subjects()));
        Set<Place> tampered = relink();
        tampered.addAll(outcome.tampered());
        renewals.ready(number);
        Aside.say("platform.renew.wait", MOMENT.format(Instant.now().plus(overlap)));
        return told(tampered);
    }

    private int retire() {
        Optional<Renewed> last = renewals.last();
        if (last.isEmpty() || last.get().cleared()) {
            Aside.say("platform.renew.none");
            return 0;
        }
        Instant from = last.get()
                .ready()
                .orElseThrow(() -> new StartRefused("platform.refused.renewal-unfinished"))
                .plus(overlap);
        if (from.isAfter(Instant.now())) {
            throw new StartRefused("platform.refused.renewal-overlap", MOMENT.format(from));
        }
        int number = last.get().number();
        Outcome outcome = renewal.clear(number, done -> Aside.say("platform.renew.clearing", String.valueOf(done)));
        Set<Place> tampered = retireIndex();
        tampered.addAll(outcome.tampered());
        if (outcome.tampered().isEmpty()) {
            renewals.cleared(number);
        }
        Aside.say("platform.renew.retired", String.valueOf(outcome.subjects()));
        return told(tampered);
    }

    // First whatever was written while the new key was being noticed; then nothing is left that the older one made.
    private Set<Place> retireIndex() {
        if (index.hasOlder()) {
            relink();
            index.leaveOlder();
        }
        Set<Place> tampered = relink();
        index.destroyOlder();
        return tampered;
    }

    private Set<Place> relink() {
        Relinking.Outcome outcome = relinking.relink(new Progress("platform.link.progress"));
        Aside.say("platform.link.done", String.valueOf(outcome.rows()));
        return new LinkedHashSet<>(outcome.tampered());
    }

    private static int told(Collection<Place> tampered) {
        return Places.tell("platform.renew.tampered", tampered);
    }
}
