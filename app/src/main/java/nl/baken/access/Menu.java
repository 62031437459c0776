package nl.baken.access;

import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;

/** The way through Baken: what the modules offer, in order, as far as the caller may go there. */
@Component
public class Menu {

    private final List<MenuEntry> entries;
    private final Access access;

    Menu(List<MenuEntry> entries, Access access) {
        this.entries = entries.stream()
                .sorted(Comparator.comparingInt(MenuEntry::position))
                .toList();
        this.access = access;
    }

    /** The entries for the caller. */
    List<MenuEntry> entries() {
        return entries.stream().filter(entry -> access.may(entry.action())).toList();
    }

    /** Where the caller's work begins. */
    public String home() {
        return entries().getFirst().href();
    }
}
