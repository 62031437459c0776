package nl.baken.legal;

import static java.util.stream.Collectors.joining;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import nl.baken.access.Directory;
import nl.baken.access.OrganisationId;
import nl.baken.codes.CodeList;
import nl.baken.codes.Labels;
import nl.baken.shared.Refused;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Says what a covenant lacks, of the one that lacks least. */
@Component
class Shortcomings {

    static final Comparator<Covenant> NARROWEST = Comparator.comparingInt(
                    (Covenant covenant) -> covenant.scope().categories().size())
            .thenComparing(Covenant::number);

    /** What is under medical secrecy is data on health, whatever the field. */
    static final String MEDICAL = "HEALTH";

    private final Directory directory;
    private final Labels labels;

    Shortcomings(Directory directory, Labels labels) {
        this.directory = directory;
        this.labels = labels;
    }

    /** Why none of the covenants that both organisations know is open to both; the latest to end is told about. */
    Refused notOpen(List<Covenant> known, OrganisationId from, OrganisationId to, LocalDate day) {
        return known.stream()
                .findFirst()
                .map(covenant -> notOpen(covenant, from, to, day))
                .orElseGet(() -> new Refused("legal.refused.covenant.none", directory.name(from), directory.name(to)));
    }

    private Refused notOpen(Covenant covenant, OrganisationId from, OrganisationId to, LocalDate day) {
        return switch (covenant.state(day)) {
            case DRAFT -> new Refused("legal.refused.covenant.draft", covenant.number());
            case WAITING -> new Refused("legal.refused.covenant.waiting", covenant.number());
            case COMING ->
                new Refused(
                        "legal.refused.covenant.coming",
                        covenant.number(),
                        date(covenant.term().from()));
            case ENDED ->
                new Refused(
                        "legal.refused.covenant.ended",
                        covenant.number(),
                        date(covenant.term().last()));
            case IN_FORCE ->
                new Refused(
                        "legal.refused.covenant.party",
                        covenant.number(),
                        directory.name(covenant.opensTo(from, day) ? to : from));
        };
    }

    Refused ground(List<Covenant> open) {
        return new Refused(
                "legal.refused.covenant.ground",
                open.stream().map(Covenant::number).collect(joining(", ")));
    }

    Refused categories(List<Covenant> lawful, List<String> asked) {
        Covenant nearest = lawful.stream()
                .max(Comparator.comparingLong((Covenant covenant) -> asked.stream()
                        .filter(covenant.scope().categories()::contains)
                        .count()))
                .orElseThrow();
        String missing = asked.stream()
                .distinct()
                .filter(category -> !nearest.scope().categories().contains(category))
                .map(category -> labels.of(CodeList.DATA_CATEGORY.name(), category))
                .collect(joining("; "));
        return new Refused("legal.refused.covenant.categories", nearest.number(), missing);
    }

    /** What the regime in which the receiver would keep it does not admit. */
    Refused regime(Regime kept, Collection<String> categories) {
        return new Refused(
                "legal.refused.regime.categories",
                kept.code() + " – " + kept.name(),
                categories.stream()
                        .sorted()
                        .map(category -> labels.of(CodeList.DATA_CATEGORY.name(), category))
                        .collect(joining("; ")));
    }

    private static String date(LocalDate day) {
        return day.format(DateTimeFormatter.ofPattern("d MMMM yyyy", LocaleContextHolder.getLocale()));
    }
}
