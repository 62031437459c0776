package nl.baken.network;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/**
 * An amount of money.
 *
 * @param cents in hundredths of a euro
 */
public record Euro(long cents) {

    /** How people write one: 85, 85,5 or 85,50. */
    static final String WRITTEN = "|\\d{1,5}([.,]\\d{1,2})?";

    public Euro {
        if (cents < 0) {
            throw new IllegalArgumentException("no price: " + cents);
        }
    }

    static Euro of(String written) {
        return new Euro(new BigDecimal(written.strip().replace(',', '.'))
                .movePointRight(2)
                .longValueExact());
    }

    /** The price of so many nights of a part of a place, at this price for a night of a whole one, to the cent. */
    Euro times(Fraction part, long nights) {
        return timesParts(part.parts() * nights);
    }

    /** The same for a number of 120ths of nights. */
    Euro timesParts(long parts) {
        return new Euro(BigDecimal.valueOf(cents * parts)
                .divide(BigDecimal.valueOf(Fraction.WHOLE), 0, RoundingMode.HALF_UP)
                .longValueExact());
    }

    /** As it stands in a field. */
    String plain() {
        return BigDecimal.valueOf(cents, 2).toPlainString().replace('.', ',');
    }

    public String text() {
        return "€ "
                + new DecimalFormat("#,##0.00", DecimalFormatSymbols.getInstance(Locale.of("nl")))
                        .format(BigDecimal.valueOf(cents, 2));
    }

    @Override
    public String toString() {
        return text();
    }
}
