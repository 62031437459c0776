package nl.baken.breaches;

/** What of data was hurt (article 4(12) GDPR): others saw it, it was changed, or it was lost. */
public enum BreachKind {
    CONFIDENTIALITY,
    INTEGRITY,
    AVAILABILITY;

    public String labelKey() {
        return "breaches.kind." + name();
    }
}
