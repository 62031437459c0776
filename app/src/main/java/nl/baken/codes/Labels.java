package nl.baken.codes;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What pages show for codes, in the language of the page: {@code ${@labels.of('SOURCE', code)}}. */
@Component("labels")
public class Labels {

    private final CodeLists lists;
    private final Municipalities municipalities;
    private final Clock clock;

    Labels(CodeLists lists, Municipalities municipalities, Clock clock) {
        this.lists = lists;
        this.municipalities = municipalities;
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
        return municipalities.at(LocalDate.now(clock)).stream()
                .map(municipality -> new Choice(municipality.code(), municipality.name()))
                .toList();
    }

    private static Locale locale() {
        return LocaleContextHolder.getLocale();
    }
}
