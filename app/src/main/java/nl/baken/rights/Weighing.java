package nl.baken.rights;

import java.time.LocalDate;
import java.util.Map;
import nl.baken.rights.Timing.Pace;
import nl.baken.rights.Words.Kind;
import nl.baken.shared.Refused;
import org.springframework.stereotype.Component;

/** Keeps what was weighed before a right was restricted: every point of UAVG art. 41(2) in a sentence. */
@Component
class Weighing {

    private final Words words;
    private final Timing timing;

    Weighing(Words words, Timing timing) {
        this.words = words;
        this.timing = timing;
    }

    void keep(RequestId id, Map<Kind, String> points) {
        if (Kind.POINTS.stream()
                .anyMatch(point -> points.getOrDefault(point, "").isBlank())) {
            throw new Refused("rights.refused.weighing");
        }
        Kind.POINTS.forEach(point -> words.add(id, point, points.getOrDefault(point, "")));
    }

    LocalDate today() {
        return timing.today();
    }

    LocalDate within(Pace pace) {
        return timing.within(pace);
    }
}
