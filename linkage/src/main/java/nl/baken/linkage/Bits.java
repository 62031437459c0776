package nl.baken.linkage;

/**
 * Evidence in thousandths of a bit, so that weights add up exactly and in any order. {@link StrictMath} gives the same
 * everywhere.
 */
final class Bits {

    private static final double LN2 = StrictMath.log(2);
    private static final double[] POWERS = new double[1000];

    static {
        for (int i = 0; i < POWERS.length; i++) {
            POWERS[i] = StrictMath.pow(2, i / 1000.0);
        }
    }

    private Bits() {}

    /** How many thousandths of a bit a likelihood ratio is worth. */
    static int of(double ratio) {
        return (int) Math.round(1000 * StrictMath.log(ratio) / LN2);
    }

    /** The probability that odds of so many thousandths of a bit stand for. */
    static double probability(int odds) {
        if (odds < -60_000) {
            return 0;
        }
        if (odds > 60_000) {
            return 1;
        }
        double ratio = Math.scalb(POWERS[Math.floorMod(odds, 1000)], Math.floorDiv(odds, 1000));
        return ratio / (1 + ratio);
    }
}
