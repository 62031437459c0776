package nl.baken.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import nl.baken.shared.Id;
import nl.baken.shared.IdConverters;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.context.support.StaticWebApplicationContext;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;

/** What this module brings along for the application around it. */
class WiringTests {

    private final AccessConfiguration configuration = new AccessConfiguration();
    private final AdministrationMenu menu = new AdministrationMenu();

    @Test
    void everyIdentifierOfAnAddressIsReadAsWhatItIs() {
        UUID value = UUID.randomUUID();
        List<Id> read = Stream.<Supplier<IdConverters>>of(
                        configuration::personIds,
                        configuration::organisationIds,
                        configuration::postIds,
                        configuration::territoryIds,
                        configuration::holdingIds,
                        configuration::appointmentIds,
                        configuration::passkeyIds,
                        configuration::sessionIds,
                        configuration::claimRuleIds,
                        configuration::absenceIds)
                .map(Supplier::get)
                .<Id>map(converters -> {
                    Id id = converters.constructor().apply(value);
                    assertThat(id).isInstanceOf(converters.type());
                    return id;
                })
                .toList();

        assertThat(read)
                .containsExactly(
                        new PersonId(value),
                        new OrganisationId(value),
                        new PostId(value),
                        new TerritoryId(value),
                        new HoldingId(value),
                        new AppointmentId(value),
                        new PasskeyId(value),
                        new SessionId(value),
                        new ClaimRuleId(value),
                        new AbsenceId(value));
    }

    @Test
    void noIdentifierIsDrawnTwice() {
        for (Supplier<Id> next : Stream.<Supplier<Id>>of(
                        PersonId::next,
                        OrganisationId::next,
                        PostId::next,
                        TerritoryId::next,
                        AppointmentId::next,
                        PasskeyId::next,
                        ClaimRuleId::next,
                        AbsenceId::next)
                .toList()) {
            assertThat(next.get()).isNotNull().isNotEqualTo(next.get());
        }
    }

    @Test
    void aPasswordTakesMemoryAndTheDatabaseASession() {
        assertThat(configuration.passwordEncoder().encode("een lange zin"))
                .startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
        assertThat(configuration.transactionManager(Invented.NOWHERE).getDataSource())
                .isSameAs(Invented.NOWHERE);
    }

    @Test
    void theMenuLeadsFirstToTheWorkOfAnAdministratorAndLastToWhatIsOnesOwn() {
        List<MenuEntry> entries = Stream.of(
                        menu.peopleEntry(),
                        menu.organisationsEntry(),
                        menu.absencesEntry(),
                        menu.claimRulesEntry(),
                        menu.appointmentsEntry(),
                        menu.ownAbsenceEntry(),
                        menu.ownPasswordEntry(),
                        menu.ownFactorsEntry(),
                        menu.ownSessionsEntry())
                .map(Objects::requireNonNull)
                .toList();

        assertThat(entries).isSortedAccordingTo(Comparator.comparingInt(MenuEntry::position));
        assertThat(entries)
                .filteredOn(entry -> entry.href().startsWith("/admin/"))
                .hasSize(4)
                .allMatch(entry -> entry.action() == Action.ADMINISTER);
        assertThat(entries)
                .filteredOn(entry -> entry.href().startsWith("/me/"))
                .hasSize(4)
                .allMatch(entry -> entry.action() == Action.WORK);
        assertThat(menu.appointmentsEntry().action()).isEqualTo(Action.DECIDE_APPOINTMENT);
    }

    static final class Pages {

        String page(@ModelAttribute("form") Typed form) {
            return form.name() + ":" + form.boxes().size();
        }
    }

    record Typed(String name, List<String> boxes) {}

    @Test
    void everyPageReadsItsFormAsOurs() throws Exception {
        RequestMappingHandlerAdapter adapter = new FormReading().getRequestMappingHandlerAdapter();
        adapter.setApplicationContext(new StaticWebApplicationContext());
        adapter.afterPropertiesSet();
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.addParameter("name", "x");

        ModelAndView page = adapter.handle(
                request,
                new MockHttpServletResponse(),
                new HandlerMethod(
                        new Pages(),
                        Arrays.stream(Pages.class.getDeclaredMethods())
                                .filter(method -> method.getName().equals("page"))
                                .findFirst()
                                .orElseThrow()));

        assertThat(Objects.requireNonNull(page).getViewName())
                .as("a list that was left out is an empty one")
                .isEqualTo("x:0");
    }
}
