package nl.baken.demo;

/** The first and last year of an age band. */
record Age(int least, int most) {

    Age {
        if (least > most) {
            throw new IllegalArgumentException("nobody is between %d and %d".formatted(least, most));
        }
    }

    /** Reads a band such as {@code AGE_18_20}. */
    static Age of(String band) {
        String[] parts = band.split("_", -1);
        return new Age(Integer.parseInt(parts[1]), Integer.parseInt(parts[2]));
    }

    int years(Chance chance) {
        return chance.between(least, most);
    }
}
