package nl.baken.demo;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import nl.baken.deadlines.WorkingDays;

/**
 * All stories, each told by its number alone: any number of years can be played without keeping any of them.
 *
 * @param years how many times the year 2019 is made; more than once spreads it over three years
 */
record Programme(long seed, int years, LocalDateTime now, WorkingDays workingDays) {

    // until 2022: then Weesp leaves the region
    private static final List<Integer> CALENDAR = List.of(2019, 2020, 2021);
    private static final int DAYS = 352;
    private static final int DESKS_FULL = 20;
    /** In a load there are five signals to each dossier. */
    private static final int MORE = 30;

    private static final List<Situation> SITUATIONS = Situation.all();
    private static final List<Plot> PLOTS = Plot.year();
    private static final List<Present> PRESENT = Present.all();

    Programme {
        if (years < 1) {
            throw new IllegalArgumentException("no stories in %d years".formatted(years));
        }
    }

    /** The signals of the years; what lies on the desks today comes on top. */
    int signals() {
        int year = SITUATIONS.stream().mapToInt(Situation::signals).sum()
                + List.of(Plot.values()).stream().mapToInt(Plot::signalsInAYear).sum();
        return years * (year + more());
    }

    int dossiers() {
        return years * SITUATIONS.size();
    }

    /** How many stories ended long ago: they come first. */
    int past() {
        return years * perYear();
    }

    int size() {
        return past() + PRESENT.size() * Math.min(years, DESKS_FULL);
    }

    Story story(int number) {
        Chance chance = Chance.of(seed, number);
        int year = number / perYear();
        if (year >= years) {
            return present(PRESENT.get((number - past()) % PRESENT.size()), chance);
        }
        int slot = number % perYear();
        return slot < SITUATIONS.size()
                ? situation(SITUATIONS.get(slot), year, chance)
                : plot(slot - SITUATIONS.size(), calendarYear(year), chance);
    }

    private int perYear() {
        return SITUATIONS.size() + PLOTS.size() + more();
    }

    private int more() {
        return years == 1 ? 0 : MORE;
    }

    private static int calendarYear(int year) {
        return CALENDAR.get(year % CALENDAR.size());
    }

    // the first report comes some days before the month in which the dossier opens, or in its first days
    private Story situation(Situation situation, int year, Chance chance) {
        LocalDate day = LocalDate.of(calendarYear(year), situation.month(), 1).plusDays(chance.between(-2, 8));
        return new Story(
                hour(day, chance), chance, play -> new Following(play, situation, year == 0).play(now.toLocalDate()));
    }

    private Story plot(int slot, int year, Chance chance) {
        Plot plot = slot < PLOTS.size() ? PLOTS.get(slot) : Plot.NOTHING_FOUND;
        LocalDate day = LocalDate.of(year, 1, 2).plusDays(chance.between(0, DAYS));
        return new Story(hour(day, chance), chance, plot::play);
    }

    private Story present(Present piece, Chance chance) {
        LocalDate day = now.toLocalDate();
        for (int back = 0; back < piece.daysAgo(); back++) {
            do {
                day = day.minusDays(1);
            } while (!workingDays.isWorkingDay(day));
        }
        return new Story(hour(day, chance), chance, piece::play);
    }

    private static LocalDateTime hour(LocalDate day, Chance chance) {
        return day.atTime(chance.between(8, 16), chance.between(0, 59));
    }
}
