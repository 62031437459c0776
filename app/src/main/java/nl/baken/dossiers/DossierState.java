package nl.baken.dossiers;

/** Where a dossier stands: followed, followed from afar, closed, or part of another dossier about the same person. */
public enum DossierState {
    OPEN,
    AFTERCARE,
    CLOSED,
    PART
}
