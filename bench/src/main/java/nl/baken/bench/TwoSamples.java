package nl.baken.bench;

import java.util.Arrays;

/** Two series of times, and how likely they would differ this much if they came from the same source. */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
record TwoSamples(double[] one, double[] other) {

    /** The p-value of the test of Mann and Whitney, two-sided, by the normal distribution: for twenty times or more. */
    double chance() {
        double u = 0;
        for (double first : one) {
            for (double second : other) {
                u += first > second ? 1 : first < second ? 0 : 0.5;
            }
        }
        double pairs = (double) one.length * other.length;
        double spread = Math.sqrt(pairs * (one.length + other.length + 1) / 12);
        return Math.min(1, 2 * tail(Math.abs(u - pairs / 2) / spread));
    }

    static double percentile(double[] times, int percent) {
        double[] sorted = times.clone();
        Arrays.sort(sorted);
        return sorted[Math.min(sorted.length - 1, sorted.length * percent / 100)];
    }

    // Abramowitz and Stegun 26.2.17, good to seven decimals
    private static double tail(double z) {
        double t = 1 / (1 + 0.2316419 * z);
        double sum = t * (0.319381530 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
        return Math.exp(-z * z / 2) / Math.sqrt(2 * Math.PI) * sum;
    }
}
