package nl.baken.chain;

import java.time.LocalDate;
import java.util.UUID;
import nl.baken.dossiers.DossierId;
import nl.baken.dossiers.Motive;
import nl.baken.dossiers.UnsealingDesk;
import nl.baken.dossiers.Whereabouts;
import nl.baken.dossiers.WhereaboutsDesk;
import nl.baken.dossiers.WhereaboutsId;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Says of a dossier where its person can be found, and opens that once. */
@Component
@Lazy
public final class Hiding {

    private final WhereaboutsDesk desk;
    private final UnsealingDesk opening;

    Hiding(WhereaboutsDesk desk, UnsealingDesk opening) {
        this.desk = desk;
        this.opening = opening;
    }

    void hide(DossierId dossier, String canary) {
        desk.enter(
                dossier,
                new Whereabouts("Opvang " + canary, "Bel " + canary, "Straat " + canary, "Nodig " + canary),
                LocalDate.of(2019, 3, 4));
        String place = Records.text(
                "select id from dossiers.whereabouts where dossier = '%s'",
                dossier.value().toString());
        opening.open(dossier, new WhereaboutsId(UUID.fromString(place)), new Motive("VISIT", "Omdat " + canary));
    }
}
