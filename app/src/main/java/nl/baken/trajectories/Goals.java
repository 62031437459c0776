package nl.baken.trajectories;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.baken.access.Callers;
import nl.baken.dossiers.DossierId;
import nl.baken.vault.SealedText;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a person wants, in their own words, and how far each of it was at some moments. */
@Component
class Goals {

    private final JdbcClient jdbc;
    private final Sealing sealing;

    Goals(JdbcClient jdbc, Sealing sealing) {
        this.jdbc = jdbc;
        this.sealing = sealing;
    }

    GoalId add(DossierId dossier, String domain, String words, LocalDate on) {
        GoalId id = GoalId.next();
        jdbc.sql("insert into trajectories.goal (id, dossier, domain, set_on, set_by, words) values (?, ?, ?, ?, ?, ?)")
                .params(
                        id.value(),
                        dossier.value(),
                        domain,
                        on,
                        Callers.current().person().value(),
                        sealing.seal(dossier, Cell.GOAL_WORDS, id.value(), words))
                .update();
        return id;
    }

    /** Adds a measure, unless there is one of that day. */
    boolean add(DossierId dossier, GoalId goal, Measured measured) {
        UUID row = UUID.randomUUID();
        return jdbc.sql("""
                        insert into trajectories.measure (id, dossier, goal, measured_on, score, entered_by, said)
                        values (?, ?, ?, ?, ?, ?, ?) on conflict (goal, measured_on) do nothing
                        """)
                        .params(
                                row,
                                dossier.value(),
                                goal.value(),
                                measured.on(),
                                measured.score(),
                                Callers.current().person().value(),
                                sealing.seal(dossier, Cell.MEASURE_SAID, row, measured.said()))
                        .update()
                > 0;
    }

    List<GoalSheet> of(DossierId dossier) {
        Map<UUID, List<MeasureSheet>> measures = measures(dossier);
        return jdbc.sql("select id, domain, set_on, words from trajectories.goal where dossier = ? order by set_on, id")
                .param(dossier.value())
                .query((row, number) -> {
                    UUID id = row.getObject("id", UUID.class);
                    return new GoalSheet(
                            new GoalId(id),
                            row.getString("domain"),
                            row.getObject("set_on", LocalDate.class),
                            Sealing.sealed(row, dossier, Cell.GOAL_WORDS, id),
                            measures.getOrDefault(id, List.of()));
                })
                .list();
    }

    Optional<GoalSheet> find(DossierId dossier, GoalId id) {
        return of(dossier).stream().filter(goal -> goal.id().equals(id)).findFirst();
    }

    private Map<UUID, List<MeasureSheet>> measures(DossierId dossier) {
        return jdbc
                .sql("""
                        select id, goal, measured_on, score, said from trajectories.measure
                        where dossier = ? order by measured_on
                        """)
                .param(dossier.value())
                .query((row, number) -> new MeasureSheet(
                        row.getObject("goal", UUID.class),
                        row.getObject("measured_on", LocalDate.class),
                        row.getInt("score"),
                        Sealing.sealed(row, dossier, Cell.MEASURE_SAID, row.getObject("id", UUID.class))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(MeasureSheet::goal));
    }

    /** A goal with its measures, the first one first. */
    record GoalSheet(
            GoalId id, String domain, LocalDate setOn, Optional<SealedText> words, List<MeasureSheet> measures) {
        GoalSheet {
            requireNonNull(setOn, "setOn is null");
            measures = List.copyOf(measures);
        }

        Stream<Optional<SealedText>> texts() {
            return Stream.concat(Stream.of(words), measures.stream().map(MeasureSheet::said));
        }

        /** By how much the last measure differs from the first; nothing as long as there is one moment. */
        Optional<Integer> difference() {
            return measures.size() < 2
                    ? Optional.empty()
                    : Optional.of(
                            measures.getLast().score() - measures.getFirst().score());
        }
    }

    /** How far a goal was on a day. */
    record MeasureSheet(UUID goal, LocalDate on, int score, Optional<SealedText> said) {}
}
