package nl.baken.trajectories;

/** How far a step has come. */
public enum StepState {
    PLANNED,
    BUSY,
    WAITING,
    DONE,
    STOPPED;

    public boolean isOpen() {
        return this != DONE && this != STOPPED;
    }

    public String labelKey() {
        return "trajectories.state." + name();
    }

    /** The look of its badge. */
    public String badge() {
        return switch (this) {
            case PLANNED -> "neutral";
            case BUSY -> "active";
            case WAITING -> "warning";
            case DONE -> "success";
            case STOPPED -> "inactive";
        };
    }
}
