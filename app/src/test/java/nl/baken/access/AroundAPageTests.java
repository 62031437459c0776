package nl.baken.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import jakarta.servlet.DispatcherType;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.baken.access.Frame.Item;
import nl.baken.access.Frame.SignedIn;
import nl.baken.access.MenuCounts.Waiting;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.server.ResponseStatusException;

/** What a page shows around its content, and how it reads what was typed. */
class AroundAPageTests {

    private static final MenuEntry HOME = new MenuEntry(1, "home", "/", Action.WORK);
    private static final MenuEntry PEOPLE = new MenuEntry(80, "people", "/admin/people", Action.ADMINISTER);
    private static final MenuEntry SIGNALS = new MenuEntry(10, "signals", "/signals", Action.LIST_SIGNALS);

    private final JdbcClient nowhere = JdbcClient.create(Invented.NOWHERE);
    private final Menu menu = new Menu(List.of(PEOPLE, SIGNALS, HOME), new Access(nowhere));
    private final Frame frame = frame(new StaticListableBeanFactory());
    private final Caller ada = Invented.caller(Role.ADMINISTRATOR);

    @Test
    void theMenuShowsWhatTheCallerMayInItsOrder() {
        assertThat(Callers.as(ada, menu::entries)).containsExactly(HOME, PEOPLE);
        assertThat(Callers.as(Invented.caller(Role.FOCAL_POINT), menu::entries)).containsExactly(HOME, SIGNALS);
        assertThat(Callers.as(ada, menu::home)).isEqualTo("/");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new MenuEntry(1, "x", "https://example.org", Action.WORK));
    }

    @Test
    void anEntryTellsWhereSomebodyIsAndWhatWaits() {
        Frame counted = frame(new StaticListableBeanFactory(Map.of(
                "counts", (MenuCounts) () -> Map.of("/admin/people", new Waiting(3, true)))));

        assertThat(items(counted, "/admin/people/12"))
                .containsExactly(
                        new Item("/", "home", null, false, false), new Item("/admin/people", "people", 3, true, true));
        assertThat(items(counted, "/")).extracting(Item::current).containsExactly(true, false);
        assertThat(items(frame, "/signals")).extracting(Item::count).containsOnlyNulls();
    }

    @Test
    void whoeverIsNotSignedInHasNoMenuNorAName() {
        for (Caller nobody : List.of(Invented.caller(Role.REPORTER), Invented.caller())) {
            Callers.as(nobody, () -> {
                assertThat(frame.caller()).isNull();
                assertThat(frame.left()).isNull();
                assertThat(frame.menu(new MockHttpServletRequest("GET", "/")).getValue())
                        .isEmpty();
            });
        }
        assertThat(frame.caller()).isNull();
    }

    @Test
    void aColleagueSeesTheirNameAndFirstRoleAndHowLongAPageMayStandOpen() {
        Callers.as(Invented.caller(Role.PARTNER, Role.FOCAL_POINT), () -> {
            assertThat(frame.caller()).isEqualTo(new SignedIn("Iemand", "role.focal_point"));
            assertThat(frame.left()).isEqualTo(15 * 60);
        });
        Caller job = new Caller(
                PersonId.next(), "Job", ada.posts(), "token", UUID.randomUUID(), null, Duration.ofDays(3650));
        assertThat(Callers.as(job, frame::left)).isEqualTo(10 * 60 * 60);
    }

    @Test
    void thePageForWhatWentWrongAsksNoDatabaseForTheRegion() {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setDispatcherType(DispatcherType.ERROR);

        assertThat(frame.region(request).getValue()).isNull();
    }

    @Test
    void aRowOfAFormHasASmallNumber() {
        for (String name : List.of("name", "rows[0].name", "rows[199]", "a[7].b[12]")) {
            assertThat(Frame.isOfARow(name)).as(name).isTrue();
        }
        for (String name : List.of("rows[", "rows[x]", "rows[200]", "rows[-1]", "rows[1000]", "a[0].b[x]", "rows[]")) {
            assertThat(Frame.isOfARow(name)).as(name).isFalse();
        }
    }

    @Test
    void aFormIsReadTrimmedAndWithoutWhatNobodySees() {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.addParameter("rows[3].name", "x");
        WebDataBinder binder = new WebDataBinder(null, "form");

        frame.readForms(binder, new ServletWebRequest(request));

        assertThat(binder.isDeclarativeBinding()).isTrue();
        assertThat(binder.convertIfNecessary(" a\u0007b\n ", String.class)).isEqualTo("ab");
        assertThat(binder.convertIfNecessary("2026-11-29", LocalDate.class)).isEqualTo(LocalDate.of(2026, 11, 29));
        assertThat(Frame.PlainText.written("a\tb\nc\r\u0000d")).isEqualTo("a\tb\ncd");
        Frame.PlainText editor = new Frame.PlainText();
        editor.setAsText(null);
        assertThat(editor.getValue()).isEqualTo("");
    }

    @Test
    void aFormWithAStrangeRowIsRefused() {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.addParameter("name", "x");
        request.addParameter("rows[x]", "x");

        assertThatExceptionOfType(ResponseStatusException.class)
                .isThrownBy(() -> frame.readForms(new WebDataBinder(null, "form"), new ServletWebRequest(request)))
                .matches(refused -> refused.getStatusCode().value() == 400);
    }

    private Frame frame(StaticListableBeanFactory beans) {
        return new Frame(
                menu,
                new Directory(nowhere),
                new Tidings(Invented.NOWHERE, nowhere),
                beans.getBeanProvider(MenuCounts.class));
    }

    private List<Item> items(Frame shown, String path) {
        return Callers.as(
                ada, () -> shown.menu(new MockHttpServletRequest("GET", path)).getValue());
    }
}
