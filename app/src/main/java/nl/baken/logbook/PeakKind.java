package nl.baken.logbook;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import nl.baken.access.DoorUsed.How;

/** What kind of peak there can be, and how much of it in a quarter of an hour is more than people's mistakes. */
enum PeakKind {
    /** At one account: five tries are free, so twice as many are of somebody who goes on after being braked twice over. */
    ACCOUNT(10, true, signIn()),
    /** Over all accounts together: a region has some dozens of colleagues, who do not all mistype in the same quarter. */
    REGION(40, false, signIn()),
    /** In one session: no page of ours sends any of this, and a stale form does so once or twice. */
    SESSION(10, true, EnumSet.of(How.FORM_FORGED, How.ADDRESS_REFUSED, How.FIELD_REFUSED)),
    /** By one colleague: a person who reads is told to wait once or twice, and does. */
    HURRY(30, true, EnumSet.of(How.HURRIED)),
    /** Of receipt codes: a region has a few reporters a day, and a peak of them mistypes less than this. */
    RECEIPTS(30, false, EnumSet.of(How.RECEIPT_REFUSED)),
    /** Of what says to come from another region: those that do send what is right, some dozens of times a day. */
    NEIGHBOURS(20, false, EnumSet.of(How.NEIGHBOUR_REFUSED));

    private final int times;
    private final boolean each;

    @SuppressWarnings("ImmutableEnumChecker") // Set.copyOf cannot be changed
    private final Set<How> of;

    PeakKind(int times, boolean each, Set<How> of) {
        this.times = times;
        this.each = each;
        this.of = Set.copyOf(of);
    }

    /** How many in a quarter of an hour are one. */
    int times() {
        return times;
    }

    /** Whether it is counted for each colleague apart. */
    boolean isOfOne() {
        return each;
    }

    /** What counts for it. */
    Set<How> of() {
        return of;
    }

    public String key(String what) {
        return "logbook.peak." + name().toLowerCase(Locale.ROOT) + "." + what;
    }

    private static Set<How> signIn() {
        return EnumSet.of(
                How.PASSWORD_REFUSED, How.FACTOR_REFUSED, How.PROVIDER_REFUSED, How.WELCOME_CODE_REFUSED, How.BRAKED);
    }
}
