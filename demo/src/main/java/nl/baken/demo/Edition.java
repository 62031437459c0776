package nl.baken.demo;

/**
 * Which demo is made.
 *
 * @param seed the same seed gives the same stories and figures
 * @param years how many times the year is made: once to show, many times to measure
 * @param callers how many people work at the desks at once
 */
record Edition(long seed, int years, int callers) {

    Edition {
        if (years < 1 || callers < 1) {
            throw new IllegalArgumentException("a demo of %d years by %d callers".formatted(years, callers));
        }
    }
}
