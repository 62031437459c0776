package nl.baken.dossiers;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.baken.access.Action;
import nl.baken.codes.CodeList;
import nl.baken.codes.Labels;
import nl.baken.dossiers.DossierView.Head;
import nl.baken.dossiers.DossierView.LinkedSignal;
import nl.baken.dossiers.DossierView.Near;
import nl.baken.shared.RecordNumber;
import nl.baken.shared.SideBySide;
import nl.baken.shared.SideBySide.Column;
import nl.baken.shared.SideBySide.Line;
import nl.baken.shared.SideBySide.Told;
import nl.baken.vault.BlindIndex;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lays people of whom the caller may read each dossier in columns; where they can be found is no part of it. */
@Component
@Transactional
class SideBySideReader {

    private static final Set<String> NOT_KNOWN = Set.of("", "UNKNOWN");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.of("nl"));

    // by what something came to stand in a dossier as it does
    private static final Set<Happening> IDENTIFIED =
            EnumSet.of(Happening.OPENED, Happening.NAME_ADDED, Happening.NAME_REMOVED, Happening.IDENTITY_CHANGED);
    private static final Set<Happening> JUDGED = EnumSet.of(Happening.OPENED, Happening.NATURE_CHANGED);

    private final Dossiers dossiers;
    private final DossierViews views;
    private final Provenance provenance;
    private final Labels labels;
    private final BlindIndex index;

    SideBySideReader(Dossiers dossiers, DossierViews views, Provenance provenance, Labels labels, BlindIndex index) {
        this.dossiers = dossiers;
        this.views = views;
        this.provenance = provenance;
        this.labels = labels;
        this.index = index;
    }

    /** The dossier with a number, if the caller may read it. */
    Optional<DossierId> find(RecordNumber number) {
        return dossiers.byNumber(Action.READ_DOSSIER, number);
    }

    SideBySide read(List<DossierId> ids) {
        List<Compared> compared = ids.stream()
                .map(id -> new Compared(views.view(id, ""), provenance.steps(id)))
                .toList();
        List<Line> lines = Stream.of(who(compared), what(compared), whence(compared))
                .flatMap(List::stream)
                .toList();
        return new SideBySide(
                compared.stream().map(one -> column(one.view().head())).toList(), lines);
    }

    private static Column column(Head head) {
        return new Column(head.number(), "/dossiers/" + head.id().value());
    }

    private List<Line> who(List<Compared> compared) {
        return List.of(
                Line.of(
                        "dossiers.person.name",
                        compared,
                        one -> Stream.of(told(one, one.view().person().name(), IDENTIFIED)),
                        index::alikeByName),
                line(
                        "dossiers.person.birthDate",
                        compared,
                        one -> day(one.view().person().birthDate()).map(day -> told(one, day, IDENTIFIED))),
                Line.of(
                        "dossiers.person.phone",
                        compared,
                        one -> one.view().person().phones().stream().map(phone -> told(one, phone, IDENTIFIED)),
                        index::alikeByPhone),
                line(
                        "dossiers.person.email",
                        compared,
                        one -> Stream.of(told(one, one.view().person().email(), IDENTIFIED))),
                Line.of(
                        "dossiers.compare.relatives",
                        compared,
                        one -> one.view().reach().relatives().stream().map(this::told),
                        index::alikeByName));
    }

    private List<Line> what(List<Compared> compared) {
        return List.of(
                coded("dossiers.nature.sex", CodeList.SEX, compared, Nature::sex),
                coded("dossiers.nature.ageBand", CodeList.AGE_BAND, compared, Nature::ageBand),
                coded(
                        "dossiers.nature.nationalityGroup",
                        CodeList.NATIONALITY_GROUP,
                        compared,
                        Nature::nationalityGroup),
                coded("dossiers.nature.exploitation", CodeList.EXPLOITATION, compared, Nature::exploitation),
                line(
                        "dossiers.nature.municipality",
                        compared,
                        one -> known(nature(one).municipality())
                                .map(code -> told(one, labels.municipality(code), JUDGED))));
    }

    private List<Line> whence(List<Compared> compared) {
        return List.of(
                coded("dossiers.nature.source", CodeList.SOURCE, compared, Nature::source),
                line(
                        "dossiers.nature.openedOn",
                        compared,
                        one -> day(one.view().facts().openedOn()).map(day -> told(one, day, Set.of(Happening.OPENED)))),
                line(
                        "dossiers.compare.signals",
                        compared,
                        one -> one.view().signals().stream().map(this::told)));
    }

    private Line coded(String key, CodeList list, List<Compared> compared, Function<Nature, String> code) {
        return line(
                key,
                compared,
                one -> known(code.apply(nature(one))).map(known -> told(one, labels.of(list.name(), known), JUDGED)));
    }

    private Told told(Compared one, String text, Set<Happening> happenings) {
        return new Told(text, provenance.of(one.steps(), happenings));
    }

    // nothing tells of somebody who was written down before it was kept
    private Told told(Near near) {
        return new Told(
                near.name(),
                near.by() == null || near.on() == null
                        ? ""
                        : provenance.of("dossiers.provenance.RELATIVE_ADDED", near.by(), near.on()));
    }

    private Told told(LinkedSignal signal) {
        return new Told(signal.number(), provenance.of("dossiers.provenance.SIGNAL_LINKED", signal.by(), signal.on()));
    }

    private static Line line(String key, List<Compared> compared, Function<Compared, Stream<Told>> tells) {
        return Line.of(key, compared, tells, text -> text.toLowerCase(Locale.ROOT));
    }

    private static Stream<String> day(@Nullable LocalDate day) {
        return Stream.ofNullable(day).map(DAY::format);
    }

    private static Nature nature(Compared one) {
        return one.view().facts().nature();
    }

    private static Stream<String> known(String code) {
        return NOT_KNOWN.contains(code) ? Stream.empty() : Stream.of(code);
    }

    /** A dossier with the steps by which it came to be what it is. */
    private record Compared(DossierView view, List<Timeline.Line> steps) {}
}
