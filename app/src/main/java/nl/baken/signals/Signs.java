package nl.baken.signals;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import nl.baken.codes.Indicator;
import nl.baken.codes.Indicators;
import nl.baken.signals.Indications.Indication;
import nl.baken.signals.SignalView.Sign;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Puts indications into the words of the version of the list they were chosen from. */
@Component
class Signs {

    private final Indications indications;
    private final Indicators indicators;

    Signs(Indications indications, Indicators indicators) {
        this.indications = indications;
        this.indicators = indicators;
    }

    List<Sign> of(Collection<SignalId> family) {
        return indications.of(family).stream().map(this::sign).toList();
    }

    /** What an indicator of the newest list says; a code that is not in it stands for itself. */
    String label(String code) {
        return indicators
                .find(indicators.currentVersion(), code)
                .map(indicator -> indicator.label(locale()))
                .orElse(code);
    }

    private Sign sign(Indication indication) {
        return indicators
                .find(indication.listVersion(), indication.code())
                .map(indicator -> sign(indication, indicator))
                .orElseThrow(() -> new IllegalStateException("no indicator " + indication.code()));
    }

    private static Sign sign(Indication indication, Indicator indicator) {
        return new Sign(
                indicator.label(locale()),
                indicator.exploitation(),
                indication.certainty(),
                indication.listVersion(),
                indication.by());
    }

    private static Locale locale() {
        return LocaleContextHolder.getLocale();
    }
}
