package nl.baken.dossiers;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.baken.vault.BlindIndex;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The keyed hashes by which a person is found again, the same for who writes and for who searches. */
@Component
class Tokens {

    private final BlindIndex index;

    Tokens(BlindIndex index) {
        this.index = index;
    }

    Set<String> name(String name) {
        return index.name(name);
    }

    Set<String> phones(String numbers) {
        return Arrays.stream(numbers.split("[,;\n]"))
                .map(index::phone)
                .flatMap(Optional::stream)
                .collect(Collectors.toSet());
    }

    Collection<String> birthDate(@Nullable LocalDate date) {
        return date == null ? Set.of() : Set.of(index.hash("birth-date", date.toString()));
    }
}
