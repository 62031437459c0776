package nl.baken.dossiers;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
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

    private final Dossiers dossiers;
    private final DossierViews views;
    private final Labels labels;
    private final BlindIndex index;

    SideBySideReader(Dossiers dossiers, DossierViews views, Labels labels, BlindIndex index) {
        this.dossiers = dossiers;
        this.views = views;
        this.labels = labels;
        this.index = index;
    }

    /** The dossier with a number, if the caller may read it. */
    Optional<DossierId> find(RecordNumber number) {
        return dossiers.byNumber(Action.READ_DOSSIER, number);
    }

    SideBySide read(List<DossierId> ids) {
        List<DossierView> compared = ids.stream().map(id -> views.view(id, "")).toList();
        List<Line> lines = Stream.of(who(compared), what(compared), whence(compared))
                .flatMap(List::stream)
                .toList();
        return new SideBySide(compared.stream().map(view -> column(view.head())).toList(), lines);
    }

    private static Column column(Head head) {
        return new Column(head.number(), "/dossiers/" + head.id().value());
    }

    private List<Line> who(List<DossierView> compared) {
        return List.of(
                Line.of("dossiers.person.name", compared, SideBySideReader::name, index::alikeByName),
                line(
                        "dossiers.person.birthDate",
                        compared,
                        view -> day(view.person().birthDate())),
                Line.of("dossiers.person.phone", compared, SideBySideReader::phones, index::alikeByPhone),
                line(
                        "dossiers.person.email",
                        compared,
                        view -> Stream.of(view.person().email())),
                Line.of(
                        "dossiers.compare.relatives",
                        compared,
                        view -> near(view).map(Near::name),
                        index::alikeByName));
    }

    private List<Line> what(List<DossierView> compared) {
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
                        view -> known(nature(view).municipality()).map(labels::municipality)));
    }

    private List<Line> whence(List<DossierView> compared) {
        return List.of(
                coded("dossiers.nature.source", CodeList.SOURCE, compared, Nature::source),
                line(
                        "dossiers.nature.openedOn",
                        compared,
                        view -> day(view.facts().openedOn())),
                line(
                        "dossiers.compare.signals",
                        compared,
                        view -> view.signals().stream().map(LinkedSignal::number)));
    }

    private Line coded(String key, CodeList list, List<DossierView> compared, Function<Nature, String> code) {
        return line(key, compared, view -> known(code.apply(nature(view))).map(known -> labels.of(list.name(), known)));
    }

    private static Line line(String key, List<DossierView> compared, Function<DossierView, Stream<String>> texts) {
        return Line.of(key, compared, texts, text -> text.toLowerCase(Locale.ROOT));
    }

    private static Stream<String> name(DossierView view) {
        return Stream.of(view.person().name());
    }

    private static Stream<String> phones(DossierView view) {
        return view.person().phones().stream();
    }

    private static Stream<Near> near(DossierView view) {
        return view.reach().relatives().stream();
    }

    private static Stream<String> day(@Nullable LocalDate day) {
        return Stream.ofNullable(day).map(DAY::format);
    }

    private static Nature nature(DossierView view) {
        return view.facts().nature();
    }

    private static Stream<String> known(String code) {
        return NOT_KNOWN.contains(code) ? Stream.empty() : Stream.of(code);
    }
}
