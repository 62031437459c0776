package nl.baken.trajectories;

import java.util.Set;

/** What an appointment is, in words that give nobody away who carries them. */
enum Meeting {
    TALK,
    DOCTOR,
    LAWYER,
    HOME,
    SCHOOL_OR_WORK,
    TOWN_HALL,
    APPOINTMENT;

    private static final Set<String> CARE = Set.of("CARE_COORDINATOR", "MENTAL_CARE", "VICTIM_SUPPORT", "YOUTH_CARE");

    /** What it is with a partner; whoever would tell too much becomes an appointment like any other. */
    static Meeting with(String party) {
        if (CARE.contains(party)) {
            return TALK;
        }
        return switch (party) {
            case "HEALTH_CARE" -> DOCTOR;
            case "LAWYER" -> LAWYER;
            case "SHELTER" -> HOME;
            case "SCHOOL" -> SCHOOL_OR_WORK;
            case "MUNICIPALITY" -> TOWN_HALL;
            default -> APPOINTMENT;
        };
    }

    /** The key of its name, in every language of the sheet. */
    String key() {
        return "next-steps.meeting." + name();
    }
}
