package nl.baken.signals;

import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.baken.codes.CodeList;
import nl.baken.codes.Labels;
import nl.baken.linking.Row;
import nl.baken.linking.Sheet;
import nl.baken.linking.Sheets;
import nl.baken.shared.RecordNumber;
import nl.baken.shared.SideBySide.Column;
import nl.baken.shared.SideBySide.Told;
import nl.baken.signals.SignalView.Somebody;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What signals tell, to be laid beside other records, with who told each thing, when and where. */
@Component
@Transactional
class SignalSheets implements Sheets {

    private static final Set<String> NOT_KNOWN = Set.of("", "UNKNOWN", "NOT_SURE", "NOT_ASKED");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.of("nl"));

    // the steps by which something came to stand in a signal as it does
    private static final List<String> CAME_IN = List.of("REGISTERED", "SPLIT_OFF");
    private static final List<String> PLACED = List.of("MUNICIPALITY_CORRECTED", "REROUTED", "REGISTERED", "SPLIT_OFF");
    private static final List<String> ASSESSED =
            List.of("ASSESSED", "MUNICIPALITY_CORRECTED", "REROUTED", "REGISTERED", "SPLIT_OFF");

    private final SignalDesk desk;
    private final SignalReader reader;
    private final Provenance provenance;
    private final Labels labels;

    SignalSheets(SignalDesk desk, SignalReader reader, Provenance provenance, Labels labels) {
        this.desk = desk;
        this.reader = reader;
        this.provenance = provenance;
        this.labels = labels;
    }

    @Override
    public Optional<UUID> find(RecordNumber number) {
        return desk.findByNumber(number.value()).map(card -> card.id().value());
    }

    @Override
    public Optional<Sheet> read(UUID record) {
        SignalId id = new SignalId(record);
        return desk.cards(List.of(id)).stream()
                .findFirst()
                .map(card -> sheet(new Compared(reader.read(id), provenance.steps(id))));
    }

    private Sheet sheet(Compared one) {
        SignalCard card = one.view().signal().card();
        Map<Row, List<Told>> tells = new EnumMap<>(Row.class);
        people(one, tells);
        nature(one, tells);
        whence(one, tells);
        return new Sheet(new Column(card.number(), "/signals/" + card.id().value()), tells);
    }

    private void people(Compared one, Map<Row, List<Told>> tells) {
        List<Somebody> people = one.view().story().people();
        tells.put(Row.NAME, each(people, it -> new Told(it.name(), provenance.of(role(it), it.source()))));
        tells.put(Row.PHONE, each(people, it -> new Told(it.phone(), provenance.of(called(it), it.source()))));
        tells.put(Row.PEOPLE, each(people, it -> new Told(role(it), provenance.of(it.name(), it.source()))));
        tells.put(Row.SEX, each(people, CodeList.SEX, it -> it.profile().sex()));
        tells.put(
                Row.AGE_BAND, each(people, CodeList.AGE_BAND, it -> it.profile().ageBand()));
        tells.put(
                Row.NATIONALITY,
                each(people, CodeList.NATIONALITY_GROUP, it -> it.profile().nationalityGroup()));
    }

    private static List<Told> each(List<Somebody> people, Function<Somebody, Told> tells) {
        return people.stream().map(tells).toList();
    }

    private List<Told> each(List<Somebody> people, CodeList list, Function<Somebody, String> code) {
        return people.stream()
                .flatMap(it -> known(code.apply(it))
                        .map(known -> new Told(labels.of(list.name(), known), provenance.of(called(it), it.source()))))
                .toList();
    }

    private void nature(Compared one, Map<Row, List<Told>> tells) {
        Signal.Nature nature = one.view().signal().nature();
        tells.put(Row.EXPLOITATION, coded(one, CodeList.EXPLOITATION, nature.exploitation(), ASSESSED));
        tells.put(Row.SUBJECT, coded(one, CodeList.SUBJECT, nature.subject(), ASSESSED));
        tells.put(
                Row.MUNICIPALITY,
                known(nature.municipality())
                        .map(code -> told(one, labels.municipality(code), PLACED))
                        .toList());
        tells.put(Row.SEEN_WHEN, coded(one, CodeList.SEEN_WHEN, nature.seenWhen(), CAME_IN));
    }

    private void whence(Compared one, Map<Row, List<Told>> tells) {
        Signal.Arrival arrival = one.view().signal().arrival();
        tells.put(Row.SOURCE, coded(one, CodeList.SOURCE, arrival.source(), CAME_IN));
        tells.put(Row.SINCE, List.of(told(one, DAY.format(arrival.receivedOn()), CAME_IN)));
        tells.put(Row.TOLD, one.view().story().texts().stream().map(this::told).toList());
    }

    private List<Told> coded(Compared one, CodeList list, String code, List<String> steps) {
        return known(code)
                .map(known -> told(one, labels.of(list.name(), known), steps))
                .toList();
    }

    private Told told(Compared one, String text, List<String> steps) {
        return new Told(text, provenance.of(one.steps(), steps));
    }

    private static Stream<String> known(String code) {
        return NOT_KNOWN.contains(code) ? Stream.empty() : Stream.of(code);
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
