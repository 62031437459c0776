package nl.baken.trajectories;

import java.time.LocalDate;
import java.util.List;
import nl.baken.dossiers.DossierCard;
import nl.baken.dossiers.DossierState;
import nl.baken.trajectories.Circumstances.Around;

/** Care and law of one person on one page: the picture and the table are made of the same lines. */
record Overview(
        DossierCard card,
        List<Item> items,
        Drawing drawing,
        List<Collision> collisions,
        Lines lines,
        Around around,
        LocalDate today) {

    /** Whether something new can begin in it. */
    public boolean isFollowed() {
        return card.state() != DossierState.CLOSED && card.state() != DossierState.PART;
    }

    /** Whether the eighteenth birthday is ahead and nobody watches it. */
    public boolean isMajorityUnwatched() {
        return around.minor(today)
                && lines.windows().stream()
                        .noneMatch(window -> window.kind() == WindowKind.ADULTHOOD && window.isRunning());
    }
}
