package nl.baken.trajectories;

import java.util.Set;

/** From which side somebody sees the person: contact of police and of care in one week is told. */
enum Side {
    CARE,
    POLICE,
    OTHER;

    // whoever asks about what happened; a region's own partners are of the lane that the step stands in
    private static final Set<String> INVESTIGATE =
            Set.of("POLICE", "MARECHAUSSEE", "LABOUR_INSPECTORATE", "PUBLIC_PROSECUTOR");

    static Side of(Lane lane, String party) {
        if (INVESTIGATE.contains(party)) {
            return POLICE;
        }
        return lane == Lane.CARE ? CARE : OTHER;
    }
}
