package nl.baken.demo;

import java.util.List;
import java.util.stream.Stream;
import nl.baken.codes.Indicator;
import nl.baken.codes.Indicators;

/** Indicators that fit a form of exploitation. */
final class Signs {

    private final List<Indicator> all;

    Signs(Indicators indicators) {
        this.all = indicators.current();
    }

    /** One that fits this form, if there are any, and one that fits every form. */
    List<String> of(String exploitation, Chance chance) {
        return Stream.of(exploitation, Indicator.GENERAL)
                .map(form -> all.stream()
                        .filter(indicator -> indicator.exploitation().equals(form))
                        .map(Indicator::code)
                        .toList())
                .filter(codes -> !codes.isEmpty())
                .map(chance::pick)
                .toList();
    }
}
