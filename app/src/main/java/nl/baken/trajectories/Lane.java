package nl.baken.trajectories;

/** One of the two lanes in which the help for one person runs. */
public enum Lane {
    CARE,
    LAW;

    public String labelKey() {
        return "trajectories.lane." + name();
    }
}
