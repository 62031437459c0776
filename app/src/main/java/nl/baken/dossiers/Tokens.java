package nl.baken.dossiers;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.baken.vault.BlindIndex;
import nl.baken.vault.Hashes;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The keyed hashes by which a person is found again, the same for who writes and for who searches. */
@Component
class Tokens {

    private final BlindIndex index;

    Tokens(BlindIndex index) {
        this.index = index;
    }

    /** The hashes of each key in use, the newest first: what is written gets all, who searches asks by one after the other. */
    List<Found> of(String name, String phones, @Nullable LocalDate birthDate) {
        return index.each().stream()
                .map(hashes -> new Found(hashes.name(name), phones(hashes, phones), birthDate(hashes, birthDate)))
                .toList();
    }

    private static Set<String> phones(Hashes hashes, String numbers) {
        return Arrays.stream(numbers.split("[,;\n]"))
                .map(hashes::phone)
                .flatMap(Optional::stream)
                .collect(Collectors.toSet());
    }

    private static Set<String> birthDate(Hashes hashes, @Nullable LocalDate date) {
        return Stream.ofNullable(date)
                .map(day -> hashes.hash("birth-date", day.toString()))
                .collect(Collectors.toSet());
    }

    /** The hashes of one key. */
    record Found(Set<String> names, Set<String> phones, Set<String> birthDates) {}
}
