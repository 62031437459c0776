package nl.baken.linking;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import nl.baken.access.Access;
import nl.baken.access.Action;
import nl.baken.access.Directory;
import nl.baken.access.Directory.Attended;
import nl.baken.access.PostId;
import nl.baken.linking.Encounter.Answer;
import nl.baken.linking.Encounter.Side;
import nl.baken.shared.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets whoever is told that two records of different desks touch say that they spoke, or that there was no need. */
@Service
@Transactional
class EncounterDesk {

    private final Access access;
    private final Encounters encounters;
    private final Directory directory;
    private final Clock clock;

    EncounterDesk(Access access, Encounters encounters, Directory directory, Clock clock) {
        this.access = access;
        this.encounters = encounters;
        this.directory = directory;
        this.clock = clock;
    }

    EncounterView read(EncounterId id) {
        access.require(Action.ANSWER_ENCOUNTER);
        Encounter found = encounters.find(id).orElseThrow(NotFound::new);
        Map<PostId, Attended> desks = directory.attended(
                Set.of(found.touched().desk(), found.touching().desk()), LocalDate.now(clock));
        return new EncounterView(
                found,
                party(found.touched(), desks),
                party(found.touching(), desks),
                found.due().isBefore(LocalDate.now(clock)));
    }

    /** False when somebody answered before. */
    boolean answer(EncounterId id, Answer answer) {
        access.require(Action.ANSWER_ENCOUNTER);
        boolean first = encounters.answer(id, answer);
        if (!first && !encounters.wasAnswered(id)) {
            throw new NotFound();
        }
        return first;
    }

    private static EncounterView.Party party(Side side, Map<PostId, Attended> desks) {
        Attended desk = desks.getOrDefault(side.desk(), new Attended("", ""));
        return new EncounterView.Party(side.number(), side.href(), desk.organisation(), desk.attendant());
    }
}
