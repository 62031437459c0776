package nl.baken.vault;

/** The keys that another installation has which drew a secret. */
public final class OtherSide {

    private OtherSide() {}

    public static PairKey of(PairSecret drawn) {
        return new PairKey(drawn, true);
    }
}
