package nl.baken.legal;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Set;

/**
 * One legal setting of a record, as the law has it on a day.
 *
 * @param categories the codes of DATA_CATEGORY that it admits
 * @param grounds the codes of LEGAL_GROUND that belong to it
 * @param breaking those of the grounds that may break medical secrecy
 */
public record Regime(
        String code,
        String name,
        Setting setting,
        List<String> categories,
        List<String> grounds,
        Set<String> breaking) {

    public Regime {
        requireNonNull(setting, "setting is null");
        categories = List.copyOf(categories);
        grounds = List.copyOf(grounds);
        breaking = Set.copyOf(breaking);
        if (code.isBlank() || name.isBlank()) {
            throw new IllegalArgumentException("a regime has a letter and a name");
        }
    }

    /** What the law says, in words. */
    public record Setting(
            String ground, String controller, String readers, String retention, String rules, String source) {}
}
