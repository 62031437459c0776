package nl.baken.rights;

import java.util.Map;
import java.util.stream.Collectors;
import nl.baken.rights.Portions.Portion;
import nl.baken.vault.BlindIndex;
import org.springframework.stereotype.Component;

/** Marks each text of a record with a keyed hash, so that it shows when another text stands where one was read. */
@Component
class Marks {

    private static final String PURPOSE = "passage";

    private final BlindIndex index;

    Marks(BlindIndex index) {
        this.index = index;
    }

    // the portion is part of what is hashed: equal texts in two answers do not show as equal
    Map<String, String> of(Portion portion, Material material) {
        return material.passages().stream()
                .collect(Collectors.toMap(
                        Passage::key,
                        passage -> index.lasting(
                                PURPOSE, portion.id().value() + "\n" + passage.key() + "\n" + passage.text()),
                        (one, other) -> index.lasting(PURPOSE, one + other)));
    }
}
