package nl.baken.linking;

import static java.util.Objects.requireNonNull;

/** A line on a board from one node to another, as the one sees it. */
record Edge(int to, Bond bond) {

    Edge {
        requireNonNull(bond, "bond is null");
    }

    /** What a line says of both of its ends. */
    enum Bond {
        HOLDS,
        STANDS_IN,
        HAS,
        IS_OF,
        SAME,
        TOGETHER,
        STRONG,
        POSSIBLE,
        SHARES,
        ASK,
        MATCHES;

        /** The same line as the other end sees it. */
        Bond back() {
            return switch (this) {
                case HOLDS -> STANDS_IN;
                case STANDS_IN -> HOLDS;
                case HAS -> IS_OF;
                case IS_OF -> HAS;
                case SAME, TOGETHER, STRONG, POSSIBLE, SHARES -> this;
                case ASK -> MATCHES;
                case MATCHES -> ASK;
            };
        }

        /** Whether people or weights say that both ends may be the same. */
        public boolean isLikeness() {
            return this == SAME || this == TOGETHER || this == STRONG || this == POSSIBLE || this == SHARES;
        }
    }
}
