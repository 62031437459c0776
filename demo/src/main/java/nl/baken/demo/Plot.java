package nl.baken.demo;

import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** What becomes of reports that end without a dossier, and how often that happens in a year. */
enum Plot {
    NOTHING_FOUND(28, 1, Checking::findNothing),
    TOO_LITTLE(12, 1, Checking::knowTooLittle),
    HANDLED_LATE(8, 1, Checking::comeLate),
    NOT_SERIOUS(2, 1, Checking::refuse),
    SUPPLEMENTED(3, 1, Checking::hearMore),
    REOPENED(3, 1, Checking::openAgain),
    WRONG_TOWN(3, 1, Checking::correctTheTown),
    NO_TOWN(3, 1, Checking::comeToTheDirector),
    MERGED(5, 2, Combining::merge),
    SPLIT(3, 2, Combining::split),
    OTHER_HELP(8, 1, Sharing::arrangeHelp),
    PARALLEL(5, 1, Sharing::shareWithTwo),
    RETURNED(5, 1, Sharing::comeBack),
    WITHDRAWN(2, 1, Sharing::takeBack),
    DIRECTED(6, 1, Sharing::direct),
    DIRECTION_RETURNED(3, 1, Sharing::keepDirection);

    private final int times;
    private final int signals;

    @SuppressWarnings("ImmutableEnumChecker") // a reference to a static method
    private final Consumer<Play> course;

    Plot(int times, int signals, Consumer<Play> course) {
        this.times = times;
        this.signals = signals;
        this.course = course;
    }

    void play(Play play) {
        course.accept(play);
    }

    /** How many signals come of this plot in a year. */
    int signalsInAYear() {
        return times * signals;
    }

    /** All plots of a year, each as often as it happens. */
    static List<Plot> year() {
        return Stream.of(values())
                .flatMap(plot -> Collections.nCopies(plot.times, plot).stream())
                .toList();
    }
}
