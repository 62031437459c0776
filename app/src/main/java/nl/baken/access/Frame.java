package nl.baken.access;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.baken.access.MenuCounts.Waiting;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.propertyeditors.StringTrimmerEditor;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.server.ResponseStatusException;
import org.thymeleaf.context.LazyContextVariable;

/** What every page shows around its content: who is signed in and where they can go. */
@ControllerAdvice
class Frame {

    private static final Pattern NO_ROW = Pattern.compile("\\[(?![01]?\\d{1,2}\\])");

    private final Menu menu;
    private final Directory directory;
    private final Tidings tidings;
    private final ObjectProvider<MenuCounts> counts;

    Frame(Menu menu, Directory directory, Tidings tidings, ObjectProvider<MenuCounts> counts) {
        this.menu = menu;
        this.directory = directory;
        this.tidings = tidings;
        this.counts = counts;
    }

    // Forms are records and arrive through their constructors; writing into their lists afterwards could only fail.
    // DataBinder.createList falls over an index that is no number or beyond 255: no form of ours has such a row.
    @InitBinder
    void readForms(WebDataBinder binder, WebRequest request) {
        if (!request.getParameterMap().keySet().stream().allMatch(Frame::isOfARow)) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        binder.setDeclarativeBinding(true);
        binder.registerCustomEditor(String.class, new PlainText());
        binder.registerCustomEditor(LocalDate.class, new CalendarDay());
    }

    /** Whether a name of a field asks for no row but a small number. */
    static boolean isOfARow(String name) {
        return !NO_ROW.matcher(name).find();
    }

    // Asked when a page shows it; the page for what went wrong must also do without the database.
    @ModelAttribute("region")
    LazyContextVariable<@Nullable String> region(HttpServletRequest request) {
        return new LazyContextVariable<>() {
            @Override
            protected @Nullable String loadValue() {
                return request.getDispatcherType() == DispatcherType.ERROR ? null : directory.region();
            }
        };
    }

    @ModelAttribute("caller")
    @Nullable
    SignedIn caller() {
        return staff().map(caller -> new SignedIn(
                        caller.name(),
                        "role." + caller.posts().getFirst().role().name().toLowerCase(Locale.ROOT)))
                .orElse(null);
    }

    /** For how many seconds this page may stand open; absent when nobody is signed in. */
    @ModelAttribute("left")
    @Nullable
    Long left() {
        return staff().map(caller -> Math.min(caller.left().toSeconds(), Sessions.LONGEST.toSeconds()))
                .orElse(null);
    }

    /** Whether somebody who is signed in must know something at once; asked when a page shows it. */
    @ModelAttribute("told")
    LazyContextVariable<Boolean> told() {
        return new LazyContextVariable<>() {
            @Override
            protected Boolean loadValue() {
                return staff().filter(caller -> tidings.unread(caller.token()) > 0)
                        .isPresent();
            }
        };
    }

    // Made when a page shows it: what is sent on or is no page needs no menu, and a page that counts has counted by
    // then.
    @ModelAttribute("menu")
    LazyContextVariable<List<Item>> menu(HttpServletRequest request) {
        return new LazyContextVariable<>() {
            @Override
            protected List<Item> loadValue() {
                return staff().isEmpty() ? List.of() : items(request.getRequestURI());
            }
        };
    }

    private List<Item> items(String path) {
        Map<String, Waiting> waiting =
                counts.stream().findFirst().map(MenuCounts::waiting).orElse(Map.of());
        return menu.entries().stream()
                .map(entry -> Item.of(entry, waiting.get(entry.href()), path))
                .toList();
    }

    private static Optional<Caller> staff() {
        return Callers.bound()
                .filter(caller ->
                        !caller.plays(Role.REPORTER) && !caller.posts().isEmpty());
    }

    record SignedIn(String name, String roleLabelKey) {}

    record Item(String href, String labelKey, @Nullable Integer count, boolean overdue, boolean current) {

        static Item of(MenuEntry entry, @Nullable Waiting waiting, String path) {
            boolean current = entry.href().equals("/") ? path.equals("/") : path.startsWith(entry.href());
            return waiting == null
                    ? new Item(entry.href(), entry.labelKey(), null, false, current)
                    : new Item(entry.href(), entry.labelKey(), waiting.count(), waiting.overdue(), current);
        }
    }

    /** Trims what is typed and drops control characters, which no field of ours can hold. */
    static final class PlainText extends StringTrimmerEditor {

        private static final Pattern UNWRITTEN = Pattern.compile("[\\p{Cc}&&[^\\n\\t]]");

        PlainText() {
            super(false);
        }

        @Override
        public void setAsText(@Nullable String text) {
            super.setAsText(text == null ? "" : written(text));
        }

        /** What of a text can be read: no field, file or page of ours can hold the rest. */
        static String written(String text) {
            return UNWRITTEN.matcher(text).replaceAll("");
        }
    }
}
