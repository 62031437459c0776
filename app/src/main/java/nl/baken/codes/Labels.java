package nl.baken.codes;

import static java.util.Objects.requireNonNullElseGet;
import static java.util.stream.Collectors.toSet;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What pages show for codes, in the language of the page: {@code ${@labels.of('SOURCE', code)}}. */
@Component("labels")
public class Labels {

    private final CodeLists lists;
    private final Municipalities municipalities;
    private final ObjectProvider<ServedRegion> region;
    private final Clock clock;

    Labels(CodeLists lists, Municipalities municipalities, ObjectProvider<ServedRegion> region, Clock clock) {
        this.lists = lists;
        this.municipalities = municipalities;
        this.region = region;
        this.clock = clock;
    }

    public String of(String list, @Nullable String code) {
        return code == null ? "" : lists.label(CodeList.valueOf(list), code, locale());
    }

    /** What people read above a list. */
    public String list(String list) {
        return lists.title(CodeList.valueOf(list), locale());
    }

    public String municipality(@Nullable String code) {
        return code == null ? "" : municipalities.name(code);
    }

    /** The answers that can be chosen today. */
    public List<Choice> choices(String list) {
        return lists.current(CodeList.valueOf(list), LocalDate.now(clock)).stream()
                .map(code -> new Choice(code.code(), code.label(locale())))
                .toList();
    }

    /** The municipalities of the working region of today. */
    public List<Choice> municipalities() {
        LocalDate today = LocalDate.now(clock);
        return municipalities(today, today);
    }

    /** The municipalities of the working region in a period; all of the country as long as nobody entered any. */
    public List<Choice> municipalities(@Nullable LocalDate from, @Nullable LocalDate until) {
        LocalDate begin = requireNonNullElseGet(from, () -> LocalDate.now(clock));
        LocalDate end = until == null || until.isBefore(begin) ? begin : until;
        Set<String> served = region.stream()
                .flatMap(known -> known.municipalities(begin, end).stream())
                .collect(toSet());
        return choices(municipalities.within(begin, end).stream()
                .filter(municipality -> served.isEmpty() || served.contains(municipality.code())));
    }

    /** The municipalities of the country of today. */
    public List<Choice> municipalitiesEverywhere() {
        return choices(municipalities.at(LocalDate.now(clock)).stream());
    }

    private static List<Choice> choices(Stream<Municipality> found) {
        return found.map(municipality -> new Choice(municipality.code(), municipality.name()))
                .toList();
    }

    private static Locale locale() {
        return LocaleContextHolder.getLocale();
    }
}
