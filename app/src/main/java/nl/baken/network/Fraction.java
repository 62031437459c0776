package nl.baken.network;

import java.math.BigDecimal;
import java.util.Optional;
import nl.baken.shared.Refused;

/**
 * A part of a place to stay, exact: counted in 120ths, so that halves, thirds, quarters, fifths and sixths add up to one.
 *
 * @param parts how many 120ths of a place
 */
public record Fraction(int parts) implements Comparable<Fraction> {

    /** How people write one: 1, 0,5 or 1/2. */
    static final String WRITTEN = "|\\d{1,2}([.,]\\d{1,3})?|\\d{1,3}/\\d{1,3}";

    static final int WHOLE = 120;
    static final Fraction ONE = new Fraction(WHOLE);

    private static final int MOST = 99 * WHOLE;

    public Fraction {
        if (parts < 0 || parts > MOST) {
            throw new IllegalArgumentException("not a part of places: " + parts);
        }
    }

    /** Reads what somebody wrote; what is no whole number of 120ths is refused. */
    public static Fraction of(String written) {
        return parts(written.strip().replace(',', '.'))
                .filter(parts -> parts <= MOST)
                .map(Fraction::new)
                .orElseThrow(() -> new Refused("network.refused.fraction"));
    }

    private static Optional<Integer> parts(String written) {
        int slash = written.indexOf('/');
        if (slash < 0) {
            BigDecimal parts = new BigDecimal(written).multiply(BigDecimal.valueOf(WHOLE));
            return parts.stripTrailingZeros().scale() <= 0 ? Optional.of(parts.intValueExact()) : Optional.empty();
        }
        int above = Integer.parseInt(written.substring(0, slash)) * WHOLE;
        int below = Integer.parseInt(written.substring(slash + 1));
        return below > 0 && above % below == 0 ? Optional.of(above / below) : Optional.empty();
    }

    boolean isNothing() {
        return parts == 0;
    }

    Fraction minus(Fraction other) {
        return new Fraction(parts - other.parts);
    }

    @Override
    public int compareTo(Fraction other) {
        return Integer.compare(parts, other.parts);
    }

    /** As people write it: 0,5 where that is exact, else 1/3. */
    public String text() {
        BigDecimal hundredths = BigDecimal.valueOf(parts * 100L / WHOLE, 2).stripTrailingZeros();
        if (parts * 100L % WHOLE == 0) {
            return hundredths.toPlainString().replace('.', ',');
        }
        int divisor = BigDecimal.valueOf(parts)
                .toBigInteger()
                .gcd(BigDecimal.valueOf(WHOLE).toBigInteger())
                .intValue();
        return parts / divisor + "/" + WHOLE / divisor;
    }

    @Override
    public String toString() {
        return text();
    }
}
