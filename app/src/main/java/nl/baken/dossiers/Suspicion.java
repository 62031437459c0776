package nl.baken.dossiers;

/** How strong the suspicion of trafficking is. */
public enum Suspicion {
    SIGNS,
    PLAUSIBLE,
    ESTABLISHED
}
