package nl.baken.trajectories;

import static nl.baken.trajectories.StepState.BUSY;
import static nl.baken.trajectories.StepState.DONE;
import static nl.baken.trajectories.StepState.PLANNED;
import static nl.baken.trajectories.StepState.STOPPED;
import static nl.baken.trajectories.StepState.WAITING;

import java.util.Map;
import java.util.Optional;
import nl.baken.shared.Refused;

/** What can be done with a step. */
enum Move {
    BEGIN,
    AWAIT,
    RESUME,
    PLAN,
    FINISH,
    STOP,
    REOPEN;

    // The one table of what leads where; what is not in it is refused.
    private static final Map<Move, Map<StepState, StepState>> TABLE = Map.of(
            BEGIN, Map.of(PLANNED, BUSY),
            AWAIT, Map.of(PLANNED, WAITING, BUSY, WAITING, WAITING, WAITING),
            RESUME, Map.of(WAITING, BUSY),
            PLAN, Map.of(PLANNED, PLANNED, BUSY, BUSY, WAITING, WAITING),
            FINISH, Map.of(PLANNED, DONE, BUSY, DONE, WAITING, DONE),
            STOP, Map.of(PLANNED, STOPPED, BUSY, STOPPED, WAITING, STOPPED),
            REOPEN, Map.of(DONE, BUSY, STOPPED, BUSY));

    StepState from(StepState state) {
        return Optional.ofNullable(TABLE.getOrDefault(this, Map.of()).get(state))
                .orElseThrow(() -> new Refused("trajectories.refused.move"));
    }

    boolean isPossible(StepState state) {
        return TABLE.getOrDefault(this, Map.of()).containsKey(state);
    }
}
