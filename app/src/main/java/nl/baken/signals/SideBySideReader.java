package nl.baken.signals;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.baken.codes.CodeList;
import nl.baken.codes.Labels;
import nl.baken.shared.SideBySide;
import nl.baken.shared.SideBySide.Column;
import nl.baken.shared.SideBySide.Line;
import nl.baken.signals.SignalView.Somebody;
import nl.baken.signals.SignalView.Told;
import nl.baken.vault.BlindIndex;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lays signals of which the caller may read each in columns. */
@Component
@Transactional
class SideBySideReader {

    private static final Set<String> NOT_KNOWN = Set.of("", "UNKNOWN", "NOT_SURE", "NOT_ASKED");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.of("nl"));

    private final SignalReader reader;
    private final Labels labels;
    private final BlindIndex index;

    SideBySideReader(SignalReader reader, Labels labels, BlindIndex index) {
        this.reader = reader;
        this.labels = labels;
        this.index = index;
    }

    SideBySide read(List<SignalId> ids) {
        List<SignalView> views = ids.stream().map(reader::read).toList();
        List<Line> lines = Stream.of(what(views), who(views), whence(views))
                .flatMap(List::stream)
                .toList();
        return new SideBySide(
                views.stream().map(view -> column(view.signal().card())).toList(), lines);
    }

    private static Column column(SignalCard card) {
        return new Column(card.number(), "/signals/" + card.id().value());
    }

    private List<Line> what(List<SignalView> views) {
        return List.of(
                coded(
                        "signals.exploitation",
                        CodeList.EXPLOITATION,
                        views,
                        view -> nature(view).exploitation()),
                coded(
                        "signals.subject",
                        CodeList.SUBJECT,
                        views,
                        view -> nature(view).subject()),
                line(
                        "signals.municipality",
                        views,
                        view -> known(nature(view).municipality()).map(labels::municipality)),
                coded(
                        "signals.seenWhen",
                        CodeList.SEEN_WHEN,
                        views,
                        view -> nature(view).seenWhen()));
    }

    private List<Line> who(List<SignalView> views) {
        return List.of(
                Line.of("signals.compare.names", views, view -> people(view).map(Somebody::name), index::alikeByName),
                Line.of(
                        "signals.compare.phones",
                        views,
                        view -> people(view).map(Somebody::phone),
                        index::alikeByPhone),
                line("signals.compare.people", views, view -> people(view).map(this::profile)));
    }

    private List<Line> whence(List<SignalView> views) {
        return List.of(
                coded(
                        "signals.source",
                        CodeList.SOURCE,
                        views,
                        view -> view.signal().arrival().source()),
                line(
                        "signals.receivedOn",
                        views,
                        view -> Stream.of(DAY.format(view.signal().arrival().receivedOn()))),
                line(
                        "signals.told",
                        views,
                        view -> view.story().texts().stream().map(this::told)));
    }

    private Line coded(String key, CodeList list, List<SignalView> views, Function<SignalView, String> code) {
        return line(key, views, view -> known(code.apply(view)).map(known -> labels.of(list.name(), known)));
    }

    private static Line line(String key, List<SignalView> views, Function<SignalView, Stream<String>> texts) {
        return Line.of(key, views, texts, text -> text.toLowerCase(Locale.ROOT));
    }

    private static Signal.Nature nature(SignalView view) {
        return view.signal().nature();
    }

    private static Stream<Somebody> people(SignalView view) {
        return view.story().people().stream();
    }

    private static Stream<String> known(String code) {
        return NOT_KNOWN.contains(code) ? Stream.empty() : Stream.of(code);
    }

    private String profile(Somebody somebody) {
        return String.join(
                ", ",
                Stream.of(
                                labels.of(
                                        CodeList.INVOLVED_ROLE.name(),
                                        somebody.profile().role()),
                                labels.of(
                                        CodeList.SEX.name(), somebody.profile().sex()),
                                labels.of(
                                        CodeList.AGE_BAND.name(),
                                        somebody.profile().ageBand()))
                        .toList());
    }

    // a text goes with how its teller knows: what two people saw is no contradiction of what one heard
    private String told(Told told) {
        return told.text() + " ("
                + labels.of(CodeList.CERTAINTY.name(), told.source().certainty()) + ")";
    }
}
