package nl.baken.network;

import nl.baken.access.Caller;
import nl.baken.access.Callers;
import nl.baken.access.PostId;
import nl.baken.access.Role;

/** From which post the caller keeps the network. */
final class Own {

    private Own() {}

    static PostId post() {
        Caller caller = Callers.current();
        return caller.post(caller.plays(Role.CARE_COORDINATOR) ? Role.CARE_COORDINATOR : Role.CHAIN_DIRECTOR)
                .id();
    }
}
