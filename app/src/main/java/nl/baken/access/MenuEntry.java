package nl.baken.access;

/** An entry of the main menu, shown to whoever may do its action; modules contribute them as beans. */
public record MenuEntry(int position, String labelKey, String href, Action action) {

    public MenuEntry {
        if (!href.startsWith("/")) {
            throw new IllegalArgumentException("not an address of ours: " + href);
        }
    }
}
