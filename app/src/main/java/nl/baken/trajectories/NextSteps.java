package nl.baken.trajectories;

import static java.util.Objects.requireNonNullElse;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.baken.codes.Choice;
import nl.baken.dossiers.DossierCard;
import nl.baken.dossiers.DossierId;
import nl.baken.trajectories.NextStepsSheet.Line;
import nl.baken.trajectories.Steps.StepSheet;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes the next-steps sheet out of what is typed. Nothing of it is kept: a sheet that was given is not Baken's any more. */
@Service
@Transactional(readOnly = true)
class NextSteps {

    private static final List<String> ADVICE = List.of("bring", "interpreter", "decide", "danger");

    private final Cases cases;
    private final Steps steps;
    private final MessageSource messages;
    private final Clock clock;

    NextSteps(Cases cases, Steps steps, MessageSource messages, Clock clock) {
        this.cases = cases;
        this.steps = steps;
        this.messages = messages;
        this.clock = clock;
    }

    /** The dossier, for whoever may write a sheet out of it. */
    DossierCard card(DossierId id) {
        return cases.kept(id);
    }

    /** The next steps of a dossier in which somebody meets the person, the first ones first. */
    NextStepsForm form(DossierCard card) {
        LocalDate today = LocalDate.now(clock);
        return NextStepsForm.of(steps.of(card.id()).stream()
                .map(StepSheet::step)
                .filter(step -> step.isOpen() && step.task().contact().isPresent())
                .filter(step -> !step.isLate(today))
                .sorted(Comparator.comparing(step -> step.course().due()))
                .limit(NextStepsForm.MOST)
                .map(step -> AppointmentForm.of(
                        Meeting.with(step.task().party()), step.course().due()))
                .toList());
    }

    /** What an appointment can be, in the language of the reader. */
    List<Choice> meetings() {
        return Arrays.stream(Meeting.values())
                .map(meeting -> new Choice(
                        meeting.name(),
                        messages.getMessage(meeting.key(), new Object[0], LocaleContextHolder.getLocale())))
                .toList();
    }

    NextStepsSheet sheet(NextStepsForm form) {
        Locale language = Locale.of(form.language());
        List<String> advice = new ArrayList<>();
        advice.add(text(language, "change", form.name(), form.phone()));
        ADVICE.forEach(key -> advice.add(text(language, key)));
        return new NextStepsSheet(
                language.getLanguage(),
                SheetLanguages.direction(language),
                text(language, "title"),
                form.filled().stream().map(line -> line(language, line)).toList(),
                advice);
    }

    private Line line(Locale language, AppointmentForm line) {
        Meeting meeting = requireNonNullElse(line.meeting(), Meeting.APPOINTMENT);
        return new Line(
                messages.getMessage(meeting.key(), new Object[0], language),
                when(language, line.day(), requireNonNullElse(line.time(), "")),
                requireNonNullElse(line.place(), ""));
    }

    private static String when(Locale language, @Nullable LocalDate day, String time) {
        String date = day == null
                ? ""
                : DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL)
                        .withLocale(language)
                        .format(day);
        return Stream.of(date, time).filter(part -> !part.isEmpty()).collect(Collectors.joining(", "));
    }

    private String text(Locale language, String key, Object... with) {
        return messages.getMessage("next-steps." + key, with, language);
    }
}
