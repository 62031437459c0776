package nl.baken.handovers;

import static java.util.Objects.requireNonNull;

/** A handover that does not exist yet, as its receiver would see it. */
record Preview(Handover handover, Sheet sheet) {

    Preview {
        requireNonNull(handover, "handover is null");
        requireNonNull(sheet, "sheet is null");
    }
}
