package nl.baken.demo;

/** Whom a report is about and where it comes from, in codes. */
record Profile(
        String municipality, String exploitation, String source, String sex, String ageBand, String nationality) {

    static Profile drawn(Shares shares, Chance chance) {
        return new Profile(
                shares.draw("municipality", chance),
                shares.draw("exploitation", chance),
                shares.draw("source", chance),
                shares.draw("sex", chance),
                shares.draw("age_band", chance),
                shares.draw("nationality", chance));
    }

    Profile in(String other) {
        return new Profile(other, exploitation, source, sex, ageBand, nationality);
    }

    Profile from(String other) {
        return new Profile(municipality, exploitation, other, sex, ageBand, nationality);
    }
}
