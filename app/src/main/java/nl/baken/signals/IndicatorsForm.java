package nl.baken.signals;

import jakarta.validation.Valid;
import java.util.List;
import java.util.Map;
import nl.baken.codes.CodeList;
import nl.baken.codes.Coded;
import nl.baken.codes.Indicator;

/** All indicators of the newest list, each with how sure it is, or empty when it was not seen. */
record IndicatorsForm(List<@Valid Line> lines) {

    IndicatorsForm {
        lines = List.copyOf(lines);
    }

    /** One indicator on the form. */
    record Line(String indicator, @Coded(CodeList.CERTAINTY) String certainty) {}

    static IndicatorsForm of(List<Indicator> list, Map<String, String> certainties) {
        return new IndicatorsForm(list.stream()
                .map(it -> new Line(it.code(), certainties.getOrDefault(it.code(), "")))
                .toList());
    }
}
