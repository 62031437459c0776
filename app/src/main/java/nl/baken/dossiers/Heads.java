package nl.baken.dossiers;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import nl.baken.access.Directory;
import nl.baken.dossiers.DossierView.Head;
import org.springframework.stereotype.Component;

/** Makes the head of a dossier page, which names nobody but colleagues. */
@Component
class Heads {

    private final Directory directory;
    private final Clock clock;

    Heads(Directory directory, Clock clock) {
        this.directory = directory;
        this.clock = clock;
    }

    Head of(Dossier dossier) {
        Optional<LocalDate> due = dossier.course().due();
        return new Head(
                dossier.id(),
                dossier.cover().number(),
                dossier.course().state(),
                directory.name(dossier.team().contactPerson()),
                dossier.team().deputyId().map(directory::name).orElse(""),
                due.orElse(null),
                due.filter(day -> day.isBefore(LocalDate.now(clock))).isPresent());
    }
}
