package nl.baken.trajectories;

import java.time.LocalDate;
import nl.baken.dossiers.DossierCard;
import nl.baken.dossiers.DossierId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes the pages of one term that runs, for a caller who may change it; none of them opens a text. */
@Service
@Transactional
class WindowViews {

    private final Cases cases;
    private final Windows windows;
    private final WindowLines lines;
    private final Clocks clocks;

    WindowViews(Cases cases, Windows windows, WindowLines lines, Clocks clocks) {
        this.cases = cases;
        this.windows = windows;
        this.lines = lines;
        this.clocks = clocks;
    }

    DossierCard card(DossierId id) {
        return cases.kept(id);
    }

    Window kept(DossierId id, WindowId window) {
        cases.kept(id);
        return windows.find(id, window).window();
    }

    WindowLine line(Window window) {
        return lines.bare(window);
    }

    LocalDate today() {
        return clocks.today();
    }
}
