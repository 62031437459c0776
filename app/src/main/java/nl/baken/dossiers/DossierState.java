package nl.baken.dossiers;

/** Where a dossier stands: followed, followed from afar, or closed. */
public enum DossierState {
    OPEN,
    AFTERCARE,
    CLOSED
}
