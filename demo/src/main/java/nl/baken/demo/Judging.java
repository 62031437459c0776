package nl.baken.demo;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import nl.baken.access.Caller;
import nl.baken.signals.Assessment;
import nl.baken.signals.CheckAnswer;
import nl.baken.signals.CheckAnswer.Outcome;
import nl.baken.signals.Disclosable;
import nl.baken.signals.SignalDesk;
import nl.baken.signals.SignalId;

/** What a focal point or chain director does with a signal of theirs. */
final class Judging {

    private static final List<String> QUESTIONS = List.of(
            "DANGER_NOW",
            "MINOR_INVOLVED",
            "STILL_IN_SITUATION",
            "ADDRESS_RESIDENTS",
            "BUSINESS_REGISTRATION",
            "EARLIER_SIGNALS",
            "PERMITS",
            "NEIGHBOURHOOD_OFFICER",
            "WHO_IS_ALREADY_HELPING",
            "SAFE_TO_CONTACT");
    private static final List<String> BASES =
            List.of("MUNICIPAL_TASK_CARE", "MUNICIPAL_TASK_ORDER", "SUPERVISION_PERMITS", "BRP_USE", "PUBLIC_SOURCE");
    private static final List<String> CERTAINTIES = List.of("OBSERVED", "TOLD_BY_PERSON", "TOLD_BY_OTHER", "ASSUMED");

    private final Scene scene;
    private final SignalDesk desk;
    private final Cast cast;

    Judging(Scene scene, SignalDesk desk, Cast cast) {
        this.scene = scene;
        this.desk = desk;
        this.cast = cast;
    }

    void pickUp(Caller holder, SignalId signal) {
        scene.does(holder, () -> desk.pickUp(signal));
    }

    /** Checks one question of the list. */
    void check(Caller holder, SignalId signal) {
        CheckAnswer answer = new CheckAnswer(
                scene.chance().pick(QUESTIONS),
                scene.chance().pick(List.of(Outcome.values())),
                cast.words().line("CHECK", scene.chance()),
                cast.words().line("CHECK_PLACE", scene.chance()),
                scene.today(),
                scene.chance().pick(BASES));
        scene.does(holder, () -> desk.answer(signal, answer));
    }

    /** Notes indicators of a form of exploitation. */
    void indicate(Caller holder, SignalId signal, String exploitation) {
        for (String indicator : cast.indicators().of(exploitation, scene.chance())) {
            scene.does(
                    holder,
                    () -> desk.indicate(signal, indicator, scene.chance().pick(CERTAINTIES)));
        }
    }

    void note(Caller holder, SignalId signal) {
        String text = cast.words().line("NOTE", scene.chance());
        scene.does(holder, () -> desk.addNote(signal, "TOLD_BY_OTHER", text));
    }

    /** Says what the signal is about after all. */
    void assess(Caller holder, SignalId signal, String municipality, String exploitation) {
        scene.does(holder, () -> {
            Assessment before = desk.assessment(signal);
            desk.assess(
                    signal,
                    new Assessment(before.version(), municipality, before.subject(), exploitation, before.priority()));
        });
    }

    void readSupplements(Caller holder, SignalId signal) {
        scene.does(holder, () -> desk.readSupplements(signal));
    }

    void merge(Caller holder, SignalId signal, SignalId into) {
        scene.does(holder, () -> desk.merge(signal, into));
    }

    /** Makes a signal of its own of the last text that was told. */
    SignalId split(Caller holder, SignalId signal) {
        return scene.as(holder, () -> {
            Collection<UUID> texts = desk.disclosable(signal).stream()
                    .map(Disclosable::key)
                    .filter(key -> key.startsWith("told:"))
                    .map(key -> UUID.fromString(key.substring(key.indexOf(':') + 1)))
                    .toList();
            return desk.split(signal, texts.stream().skip(texts.size() - 1L).toList(), List.of());
        });
    }

    void close(Caller holder, SignalId signal, String reason, String feedback) {
        scene.does(holder, () -> desk.close(signal, reason, feedback));
        cast.closings().add(holder, signal, scene.moment());
    }

    void reopen(Caller holder, SignalId signal) {
        scene.does(holder, () -> desk.reopen(signal));
    }
}
