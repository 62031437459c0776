package nl.baken.dossiers;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import nl.baken.access.Action;
import nl.baken.codes.CodeList;
import nl.baken.codes.Labels;
import nl.baken.dossiers.DossierView.Head;
import nl.baken.dossiers.DossierView.LinkedSignal;
import nl.baken.dossiers.DossierView.Near;
import nl.baken.linking.Row;
import nl.baken.linking.Sheet;
import nl.baken.linking.Sheets;
import nl.baken.shared.RecordNumber;
import nl.baken.shared.SideBySide.Column;
import nl.baken.shared.SideBySide.Told;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What dossiers tell, to be laid beside other records; where somebody can be found is no part of it. */
@Component
@Transactional
class DossierSheets implements Sheets {

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

    DossierSheets(Dossiers dossiers, DossierViews views, Provenance provenance, Labels labels) {
        this.dossiers = dossiers;
        this.views = views;
        this.provenance = provenance;
        this.labels = labels;
    }

    @Override
    public Optional<UUID> find(RecordNumber number) {
        return dossiers.byNumber(Action.READ_DOSSIER, number).map(DossierId::value);
    }

    @Override
    public Optional<Sheet> read(UUID record) {
        return dossiers.seen(List.of(record)).stream()
                .findFirst()
                .map(dossier -> sheet(new Compared(views.view(dossier.id(), ""), provenance.steps(dossier.id()))));
    }

    private Sheet sheet(Compared one) {
        Head head = one.view().head();
        Map<Row, List<Told>> tells = new EnumMap<>(Row.class);
        who(one, tells);
        nature(one, tells);
        whence(one, tells);
        return new Sheet(new Column(head.number(), "/dossiers/" + head.id().value()), tells);
    }

    private void who(Compared one, Map<Row, List<Told>> tells) {
        DossierView.Whoever person = one.view().person();
        tells.put(Row.NAME, List.of(told(one, person.name(), IDENTIFIED)));
        tells.put(Row.BIRTH_DATE, day(one, person.birthDate(), IDENTIFIED));
        tells.put(
                Row.PHONE,
                person.phones().stream()
                        .map(phone -> told(one, phone, IDENTIFIED))
                        .toList());
        tells.put(Row.EMAIL, List.of(told(one, person.email(), IDENTIFIED)));
        tells.put(
                Row.RELATIVES,
                one.view().reach().relatives().stream().map(this::told).toList());
    }

    private void nature(Compared one, Map<Row, List<Told>> tells) {
        Nature nature = one.view().facts().nature();
        tells.put(Row.SEX, coded(one, CodeList.SEX, nature.sex()));
        tells.put(Row.AGE_BAND, coded(one, CodeList.AGE_BAND, nature.ageBand()));
        tells.put(Row.NATIONALITY, coded(one, CodeList.NATIONALITY_GROUP, nature.nationalityGroup()));
        tells.put(Row.EXPLOITATION, coded(one, CodeList.EXPLOITATION, nature.exploitation()));
        tells.put(
                Row.MUNICIPALITY,
                known(nature.municipality())
                        .map(code -> told(one, labels.municipality(code), JUDGED))
                        .toList());
        tells.put(Row.SOURCE, coded(one, CodeList.SOURCE, nature.source()));
    }

    private void whence(Compared one, Map<Row, List<Told>> tells) {
        tells.put(Row.SINCE, day(one, one.view().facts().openedOn(), Set.of(Happening.OPENED)));
        tells.put(Row.SIGNALS, one.view().signals().stream().map(this::told).toList());
    }

    private List<Told> coded(Compared one, CodeList list, String code) {
        return known(code)
                .map(known -> told(one, labels.of(list.name(), known), JUDGED))
                .toList();
    }

    private List<Told> day(Compared one, @Nullable LocalDate day, Set<Happening> happenings) {
        return Stream.ofNullable(day)
                .map(it -> told(one, DAY.format(it), happenings))
                .toList();
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

    private static Stream<String> known(String code) {
        return NOT_KNOWN.contains(code) ? Stream.empty() : Stream.of(code);
    }

    /** A dossier with the steps by which it came to be what it is. */
    private record Compared(DossierView view, List<Timeline.Line> steps) {}
}
