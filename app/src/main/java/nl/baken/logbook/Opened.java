package nl.baken.logbook;

import java.util.Map;
import java.util.Optional;
import nl.baken.vault.Place;

/** What the gate opened, by the place where each text lives. */
public final class Opened {

    private final Map<Place, String> texts;

    Opened(Map<Place, String> texts) {
        this.texts = Map.copyOf(texts);
    }

    /** The text of a place; nothing when there is none, or when the key of its subject was destroyed. */
    public Optional<String> text(Place place) {
        return Optional.ofNullable(texts.get(place));
    }

    /** Tells how much was opened, never what. */
    @Override
    public String toString() {
        return "Opened[" + texts.size() + "]";
    }
}
