package nl.baken.dossiers;

import java.time.LocalDate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what a dossier counts as and where the person stayed. */
@Service
@Transactional
public class NatureDesk {

    private final Dossiers dossiers;
    private final Natures natures;
    private final Timeline timeline;

    NatureDesk(Dossiers dossiers, Natures natures, Timeline timeline) {
        this.dossiers = dossiers;
        this.natures = natures;
        this.timeline = timeline;
    }

    /** Changes what the dossier counts as; the figures follow in the same transaction. */
    public void setNature(DossierId id, Nature nature) {
        natures.change(dossiers.kept(id), nature);
        timeline.write(id, Happening.NATURE_CHANGED);
    }

    /** The person stays in another municipality from a day on. */
    public void move(DossierId id, String municipality, LocalDate from) {
        dossiers.kept(id);
        natures.move(id, municipality, from);
        timeline.write(id, Happening.MOVED, municipality);
    }
}
