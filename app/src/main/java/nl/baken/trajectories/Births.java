package nl.baken.trajectories;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import nl.baken.dossiers.DossierId;
import nl.baken.dossiers.IdentityDesk;
import nl.baken.vault.SealedText;
import org.springframework.stereotype.Component;

/** When the person of a dossier was born, which is sealed there and opened only for what takes it. */
@Component
class Births {

    private final IdentityDesk identities;
    private final Reader reader;
    private final Clocks clocks;

    Births(IdentityDesk identities, Reader reader, Clocks clocks) {
        this.identities = identities;
        this.reader = reader;
        this.clocks = clocks;
    }

    Optional<SealedText> sealed(DossierId id) {
        return identities.birthDate(id);
    }

    /** The day on which the person comes of age; nothing when nobody knows when they were born. */
    Optional<LocalDate> majority(DossierId id) {
        Optional<SealedText> born = sealed(id);
        return majority(reader.open(id, Stream.of(born)).of(born));
    }

    /** The same from a date that was opened already. */
    Optional<LocalDate> majority(String born) {
        return Optional.of(born)
                .filter(day -> !day.isEmpty())
                .map(LocalDate::parse)
                .map(clocks::majority);
    }
}
