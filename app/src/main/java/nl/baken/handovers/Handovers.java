package nl.baken.handovers;

import java.util.List;
import java.util.Optional;
import nl.baken.signals.SignalId;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;

/** The handovers that the caller's posts offer or receive. */
interface Handovers extends Repository<Handover, HandoverId> {

    Handover save(Handover handover);

    Optional<Handover> findById(HandoverId id);

    Optional<Handover> findByNumber(String number);

    @Query("""
            select * from handovers.handover
            where signal = :signal and state in ('RETURNED', 'WITHDRAWN', 'FINISHED') and settled_on is null
            """)
    List<Handover> findUndecided(SignalId signal);
}
