package nl.baken.rights;

import java.util.Locale;

/** Why a request is refused, or granted in part. */
enum Ground {
    UAVG_A(Kind.WEIGHED),
    UAVG_B(Kind.WEIGHED),
    UAVG_C(Kind.WEIGHED),
    UAVG_D(Kind.WEIGHED),
    UAVG_E(Kind.WEIGHED),
    UAVG_F(Kind.WEIGHED),
    UAVG_G(Kind.WEIGHED),
    UAVG_H(Kind.WEIGHED),
    UAVG_I(Kind.WEIGHED),
    UAVG_J(Kind.WEIGHED),
    WMO_PRIVACY(Kind.OF_A_RECORD),
    WMO_CHILD(Kind.OF_A_RECORD),
    INTEREST_OF_ANOTHER(Kind.OF_A_RECORD),
    NOTHING(Kind.OF_A_RECORD),
    UNFOUNDED(Kind.OF_THE_REQUEST),
    EXCESSIVE(Kind.OF_THE_REQUEST),
    NOT_IDENTIFIED(Kind.OF_THE_REQUEST),
    NOT_ENTITLED(Kind.OF_THE_REQUEST);

    private final Kind kind;

    Ground(Kind kind) {
        this.kind = kind;
    }

    /** Whether each point of UAVG art. 41(2) must be answered in a sentence. */
    boolean isWeighed() {
        return kind == Kind.WEIGHED;
    }

    /** Whether the law knows it for destroying alone (Wmo 2015 art. 5.3.5, Jeugdwet art. 7.3.9). */
    boolean isOfDestroying() {
        return this == INTEREST_OF_ANOTHER;
    }

    /** Whether it can be refused before anybody searched. */
    boolean isOfTheRequest() {
        return kind == Kind.OF_THE_REQUEST;
    }

    public String labelKey() {
        return "rights.ground." + name().toLowerCase(Locale.ROOT);
    }

    private enum Kind {
        WEIGHED,
        OF_A_RECORD,
        OF_THE_REQUEST
    }
}
