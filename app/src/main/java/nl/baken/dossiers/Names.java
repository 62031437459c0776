package nl.baken.dossiers;

import java.util.HashMap;
import java.util.Map;
import nl.baken.access.Directory;
import nl.baken.access.PersonId;

/** The names of colleagues on one page, each looked up once. */
final class Names {

    private final Directory directory;
    private final Map<PersonId, String> known = new HashMap<>();

    Names(Directory directory) {
        this.directory = directory;
    }

    String of(PersonId person) {
        return known.computeIfAbsent(person, directory::name);
    }
}
