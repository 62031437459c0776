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
import nl.baken.shared.SideBySide.Told;
import nl.baken.signals.SignalView.Somebody;
import nl.baken.vault.BlindIndex;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lays signals of which the caller may read each in columns, with who told each thing, when and where. */
@Component
@Transactional
class SideBySideReader {

    private static final Set<String> NOT_KNOWN = Set.of("", "UNKNOWN", "NOT_SURE", "NOT_ASKED");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.of("nl"));

    // the steps by which something came to stand in a signal as it does
    private static final List<String> CAME_IN = List.of("REGISTERED", "SPLIT_OFF");
    private static final List<String> PLACED = List.of("MUNICIPALITY_CORRECTED", "REROUTED", "REGISTERED", "SPLIT_OFF");
    private static final List<String> ASSESSED =
            List.of("ASSESSED", "MUNICIPALITY_CORRECTED", "REROUTED", "REGISTERED", "SPLIT_OFF");

    private final SignalReader reader;
    private final Provenance provenance;
    private final Labels labels;
    private final BlindIndex index;

    SideBySideReader(SignalReader reader, Provenance provenance, Labels labels, BlindIndex index) {
        this.reader = reader;
        this.provenance = provenance;
        this.labels = labels;
        this.index = index;
    }

    SideBySide read(List<SignalId> ids) {
        List<Compared> views = ids.stream()
                .map(id -> new Compared(reader.read(id), provenance.steps(id)))
                .toList();
        List<Line> lines = Stream.of(what(views), who(views), whence(views))
                .flatMap(List::stream)
                .toList();
        return new SideBySide(
                views.stream().map(one -> column(one.view().signal().card())).toList(), lines);
    }

    private static Column column(SignalCard card) {
        return new Column(card.number(), "/signals/" + card.id().value());
    }

    private List<Line> what(List<Compared> views) {
        return List.of(
                coded(
                        "signals.exploitation",
                        CodeList.EXPLOITATION,
                        views,
                        one -> nature(one).exploitation(),
                        ASSESSED),
                coded(
                        "signals.subject",
                        CodeList.SUBJECT,
                        views,
                        one -> nature(one).subject(),
                        ASSESSED),
                line(
                        "signals.municipality",
                        views,
                        one -> known(nature(one).municipality())
                                .map(code -> told(one, labels.municipality(code), PLACED))),
                coded(
                        "signals.seenWhen",
                        CodeList.SEEN_WHEN,
                        views,
                        one -> nature(one).seenWhen(),
                        CAME_IN));
    }

    private List<Line> who(List<Compared> views) {
        return List.of(
                Line.of(
                        "signals.compare.names",
                        views,
                        it -> people(it).map(one -> new Told(one.name(), provenance.of(role(one), one.source()))),
                        index::alikeByName),
                Line.of(
                        "signals.compare.phones",
                        views,
                        it -> people(it).map(one -> new Told(one.phone(), provenance.of(called(one), one.source()))),
                        index::alikeByPhone),
                line(
                        "signals.compare.people",
                        views,
                        it -> people(it).map(one -> new Told(profile(one), provenance.of(one.name(), one.source())))));
    }

    private List<Line> whence(List<Compared> views) {
        return List.of(
                coded(
                        "signals.source",
                        CodeList.SOURCE,
                        views,
                        one -> one.view().signal().arrival().source(),
                        CAME_IN),
                line(
                        "signals.receivedOn",
                        views,
                        one -> Stream.of(told(
                                one, DAY.format(one.view().signal().arrival().receivedOn()), CAME_IN))),
                line(
                        "signals.told",
                        views,
                        one -> one.view().story().texts().stream().map(this::told)));
    }

    private Line coded(
            String key, CodeList list, List<Compared> views, Function<Compared, String> code, List<String> steps) {
        return line(
                key,
                views,
                one -> known(code.apply(one)).map(known -> told(one, labels.of(list.name(), known), steps)));
    }

    private Told told(Compared one, String text, List<String> steps) {
        return new Told(text, provenance.of(one.steps(), steps));
    }

    private static Line line(String key, List<Compared> views, Function<Compared, Stream<Told>> tells) {
        return Line.of(key, views, tells, text -> text.toLowerCase(Locale.ROOT));
    }

    private static Signal.Nature nature(Compared one) {
        return one.view().signal().nature();
    }

    private static Stream<Somebody> people(Compared one) {
        return one.view().story().people().stream();
    }

    private static Stream<String> known(String code) {
        return NOT_KNOWN.contains(code) ? Stream.empty() : Stream.of(code);
    }

    private String profile(Somebody somebody) {
        return String.join(
                ", ",
                role(somebody),
                labels.of(CodeList.SEX.name(), somebody.profile().sex()),
                labels.of(CodeList.AGE_BAND.name(), somebody.profile().ageBand()));
    }

    private String role(Somebody somebody) {
        return labels.of(CodeList.INVOLVED_ROLE.name(), somebody.profile().role());
    }

    private String called(Somebody somebody) {
        return somebody.name().isEmpty() ? role(somebody) : somebody.name();
    }

    // a text goes with how its teller knows: what two people saw is no contradiction of what one heard
    private Told told(SignalView.Told told) {
        String text = told.text() + " (" + labels.of(CodeList.CERTAINTY.name(), told.certainty()) + ")";
        return new Told(text, provenance.told(told.labelKey(), told.source()));
    }

    /** A signal with the steps by which it came to be what it is. */
    private record Compared(SignalView view, List<Timeline.Line> steps) {}
}
