package nl.baken.signals;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.baken.access.Action;
import nl.baken.codes.Indicator;
import nl.baken.codes.Indicators;
import nl.baken.shared.Refused;
import nl.baken.signals.Indications.Indication;
import nl.baken.signals.IndicatorsForm.Line;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The newest list of indicators on one sheet, and what changes when it is filled in. */
@Component
@Transactional
class IndicatorSheet {

    private final Docket docket;
    private final Indicators indicators;
    private final Indications indications;
    private final SignalDesk desk;

    IndicatorSheet(Docket docket, Indicators indicators, Indications indications, SignalDesk desk) {
        this.docket = docket;
        this.indicators = indicators;
        this.indications = indications;
        this.desk = desk;
    }

    /** The sheet as a signal stands now. */
    IndicatorsForm form(SignalId id) {
        docket.take(Action.ENRICH_SIGNAL, id);
        return IndicatorsForm.of(indicators.current(), certainties(id));
    }

    /** The positions on the sheet of each form of exploitation, in the order of the list. */
    Map<String, List<Place>> groups() {
        List<Indicator> list = indicators.current();
        return list.stream()
                .map(it -> new Place(list.indexOf(it), it))
                .collect(groupingBy(place -> place.indicator().exploitation(), LinkedHashMap::new, toList()));
    }

    /** Says and takes back what is different on the sheet. */
    void save(SignalId id, IndicatorsForm form) {
        docket.take(Action.ENRICH_SIGNAL, id);
        Map<String, String> before = certainties(id);
        for (Line line : form.lines()) {
            String was = before.getOrDefault(line.indicator(), "");
            if (!line.certainty().equals(was)) {
                change(id, line);
            }
        }
    }

    /** Refuses a sheet that does not follow the list, forged or from before a change: it cannot be shown again. */
    void requireFit(IndicatorsForm form) {
        List<String> sent = form.lines().stream().map(Line::indicator).toList();
        if (!sent.equals(indicators.current().stream().map(Indicator::code).toList())) {
            throw new Refused("signals.refused.indicator");
        }
    }

    private void change(SignalId id, Line line) {
        if (line.certainty().isEmpty()) {
            desk.withdrawIndication(id, line.indicator());
        } else {
            desk.indicate(id, line.indicator(), line.certainty());
        }
    }

    private Map<String, String> certainties(SignalId id) {
        return indications.of(docket.family(id)).stream()
                .collect(toMap(Indication::code, Indication::certainty, (one, other) -> other));
    }

    /** An indicator and where it stands on the sheet. */
    record Place(int at, Indicator indicator) {

        public String text() {
            return indicator.label(LocaleContextHolder.getLocale());
        }
    }
}
