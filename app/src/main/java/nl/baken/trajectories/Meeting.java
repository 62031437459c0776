package nl.baken.trajectories;

/** What an appointment is, in words that give nobody away who carries them. */
enum Meeting {
    TALK,
    DOCTOR,
    LAWYER,
    HOME,
    SCHOOL_OR_WORK,
    TOWN_HALL,
    APPOINTMENT;

    /** What it is with a partner; whoever would tell too much becomes an appointment like any other. */
    static Meeting with(String party) {
        return switch (party) {
            case "CARE_COORDINATOR", "MENTAL_CARE", "VICTIM_SUPPORT", "YOUTH_CARE" -> TALK;
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
