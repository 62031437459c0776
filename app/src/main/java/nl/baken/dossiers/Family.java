package nl.baken.dossiers;

import java.util.List;
import java.util.Optional;

/** What a dossier is part of, or what is part of it: dossiers that turned out to be about one person. */
record Family(Optional<Member> whole, List<Member> parts) {

    Family {
        parts = List.copyOf(parts);
    }

    /** A dossier of it, by its number. */
    record Member(DossierId id, String number) {}
}
