package nl.baken.rights;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.baken.rights.DecisionDesk.Choice;
import nl.baken.rights.Words.Kind;
import org.springframework.validation.Errors;

/** A decision as it is chosen, with the points that were weighed as they are typed. */
record DecisionForm(
        @NotBlank @Pattern(regexp = "|GRANTED|PARTLY|REFUSED")
        String outcome,

        String ground,
        @NotBlank @Pattern(regexp = "|PUBLIC_BODY|OTHER") String controller,
        List<@Valid Point> points) {

    DecisionForm {
        List<Point> sent = points;
        points = IntStream.range(0, Kind.POINTS.size())
                .mapToObj(at -> at < sent.size() ? sent.get(at) : new Point(""))
                .toList();
    }

    static DecisionForm empty() {
        return new DecisionForm("", "", "", List.of());
    }

    /** A ground goes with whatever is not granted in full, and the law's points with the grounds of the UAVG. */
    void check(Errors errors) {
        if (!ground.isEmpty() && chosen().isEmpty()) {
            errors.rejectValue("ground", "rights.decision.ground.needed");
        }
        if (errors.hasFieldErrors("outcome") || errors.hasFieldErrors("ground")) {
            return;
        }
        if (outcome.equals("GRANTED") == chosen().isPresent()) {
            errors.rejectValue("ground", "rights.decision.ground.needed");
        }
        if (chosen().filter(Ground::isWeighed).isPresent()) {
            IntStream.range(0, points.size())
                    .filter(at -> points.get(at).said.isBlank())
                    .forEach(at -> errors.rejectValue("points[" + at + "].said", "rights.decision.point.needed"));
        }
    }

    Choice choice() {
        return new Choice(Outcome.valueOf(outcome), chosen(), controller.equals("PUBLIC_BODY"));
    }

    Map<Kind, String> weighed() {
        Map<Kind, String> weighed = new EnumMap<>(Kind.class);
        IntStream.range(0, points.size()).forEach(at -> weighed.put(Kind.POINTS.get(at), points.get(at).said));
        return weighed;
    }

    private Optional<Ground> chosen() {
        return Stream.of(Ground.values()).filter(it -> it.name().equals(ground)).findFirst();
    }

    /** Tells nothing: what was weighed is personal data. */
    @Override
    public String toString() {
        return "DecisionForm[" + outcome + "]";
    }

    /** What was weighed on one point. */
    record Point(@Size(max = 1_000) String said) {

        @Override
        public String toString() {
            return "Point[]";
        }
    }
}
