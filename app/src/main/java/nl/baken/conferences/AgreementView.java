package nl.baken.conferences;

import java.util.Arrays;

/**
 * An agreement as whoever has it or follows it sees it.
 *
 * @param conference the number of the conference
 */
record AgreementView(Agreement agreement, String conference, Faces faces, Texts texts, boolean overdue) {

    /** Whether the reader can make a move now. */
    public boolean can(String move) {
        Move asked = Move.valueOf(move);
        boolean side = switch (asked.side()) {
            case HOLDER -> faces.holds();
            case CHAIR -> faces.chairs();
        };
        return side && agreement.allows(asked);
    }

    public boolean canAct() {
        return Arrays.stream(Move.values()).anyMatch(move -> can(move.name()));
    }

    /** Whether whoever finishes it says if the person was told. */
    public boolean asksTold() {
        return agreement.course().telling().informing() == Informing.BY_HOLDER;
    }

    /** Who does it and who follows it, in words; and which of them reads. */
    record Faces(String who, String owner, String chair, boolean holds, boolean chairs) {}

    /** What was agreed and said; empty as far as the reader may not read it any more. */
    record Texts(String told, String condition, String returned, String closing, String informed) {

        public boolean isGone() {
            return told.isEmpty();
        }

        /** Tells nothing. */
        @Override
        public String toString() {
            return "Texts[]";
        }
    }
}
