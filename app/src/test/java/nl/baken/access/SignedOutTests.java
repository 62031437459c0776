package nl.baken.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.context.MessageSource;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.handler.MappedInterceptor;
import org.springframework.web.servlet.i18n.LocaleChangeInterceptor;
import org.springframework.web.servlet.mvc.annotation.ResponseStatusExceptionResolver;

/** Leaving, the doors that are not there, and the guards around every page. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class SignedOutTests {

    @Autowired
    SignIn signIn;

    @Autowired
    People people;

    @Autowired
    Sessions sessions;

    @Autowired
    ReportingPoint reportingPoint;

    @Autowired
    WebConfiguration configuration;

    @LocalServerPort
    int port;

    private PersonId person = PersonId.next();

    @BeforeEach
    void somebodyWorks() {
        TestRegion.found();
        person = Callers.as(
                signIn.callAs(TestRegion.ADA_ADMINISTRATOR), () -> people.add("Iemand", "p" + UUID.randomUUID()));
        TestRegion.alsoHolds(person, TestRegion.HUIZEN, Role.FOCAL_POINT);
    }

    @Test
    void whoeverSignsOutIsOutAndThatIsTold() {
        String token = sessions.open(person, true);

        HttpResponse<String> answer = Browser.withSession(port, token).post("/logout", Map.of());

        assertThat(Guest.location(answer)).isEqualTo("/login");
        assertThat(sessions.resolve(token)).isEmpty();
        assertThat(Browser.cookies(answer))
                .anyMatch(cookie -> cookie.startsWith("baken_session=;"))
                .anyMatch(cookie -> cookie.startsWith("baken_entry=;"))
                .as("nothing is left at a provider")
                .noneMatch(cookie -> cookie.startsWith("baken_notice=") && !cookie.startsWith("baken_notice=;"));
        assertThat(DoorLog.of(person)).isEqualTo("SIGNED_OUT");
    }

    @Test
    void whoeverCameFromAProviderIsToldThatTheyMayStillBeSignedInThere() {
        String token = sessions.open(person, true, new Voucher(null, "there"));

        assertThat(Browser.cookies(Browser.withSession(port, token).post("/logout", Map.of())))
                .anyMatch(cookie -> cookie.startsWith("baken_notice=") && !cookie.startsWith("baken_notice=;"));
    }

    @Test
    void aVisitorWhoSignsOutIsNobody() {
        PersonId visitor = reportingPoint.visitor().person();
        String before = DoorLog.of(visitor);

        assertThat(Guest.location(new Guest(port).post("/logout", Map.of()))).isEqualTo("/login");
        assertThat(DoorLog.of(visitor)).isEqualTo(before);
    }

    @Test
    void whereThereIsNoProviderItsDoorsLeadBack() {
        Guest guest = new Guest(port);
        assertThat(guest.page("/login").select("a[href*=oidc]")).isEmpty();
        for (String door : List.of("/login/oidc", "/login/oidc/leave", "/login/oidc/back", "/welcome/oidc")) {
            assertThat(Guest.location(guest.get(door))).as(door).isEqualTo("/login");
        }
        assertThat(guest.send("/login/oidc/ended", "logout_token=x").statusCode())
                .isEqualTo(404);
        assertThat(guest.get("/login/oidc/keys.json").body())
                .contains("\"keys\"")
                .doesNotContain("kty");
        Browser browser = Browser.of(port, signIn.callAs(person));
        assertThat(Guest.location(browser.get("/prove/oidc"))).isEqualTo("/prove");
        assertThat(Guest.location(browser.get("/me/factors/oidc"))).isEqualTo("/me/factors");
        assertThat(Jsoup.parse(browser.get("/prove").body()).select("main a[href=/me/factors]"))
                .as("whoever has no second factor yet chooses one")
                .isNotEmpty();
    }

    @Test
    void whatIsMissingAtTheDoorIsRefusedLikeAnythingElse() {
        assertThat(new Guest(port).signIn("", "").body()).contains("horen niet bij elkaar");
        assertThat(Guest.location(new Guest(port).get("/login/second"))).isEqualTo("/login");
        assertThat(Guest.location(new Guest(port).get("/login/enrol"))).isEqualTo("/login");
        assertThat(Guest.location(new Guest(port).get("/welcome"))).isEqualTo("/login");
    }

    @Test
    void theReportingPointClosesWithTheApplication(@Autowired ApplicationContext application) {
        TestRegion.asOwner("delete from access.holding where person = ?", ReportingPoint.KNOWN);
        ReportingPoint another = new ReportingPoint(application.getBean("door", DataSource.class), sessions);
        String token = another.visitor().token();
        assertThat(sessions.resolve(token).orElseThrow().plays(Role.REPORTER)).isTrue();
        assertThat(another.visitor().trace()).isNotEqualTo(another.visitor().trace());

        another.destroy();

        assertThat(sessions.resolve(token)).isEmpty();
        assertThat(sessions.resolve(reportingPoint.visitor().token())).isPresent();
    }

    @Test
    void everyPageHasItsGuardsInTheirOrder(
            @Autowired ApplicationContext application, @Autowired MessageSource messages, @Autowired Pace pace) {
        Registered registered = new Registered();
        configuration.addInterceptors(registered);
        List<Object> interceptors = registered.all();
        List<HandlerExceptionResolver> resolvers = new ArrayList<>(List.of(new ResponseStatusExceptionResolver()));
        configuration.extendHandlerExceptionResolvers(resolvers);

        assertThat(interceptors.subList(0, 4))
                .extracting(Object::getClass)
                .containsExactly(AllowedInterceptor.class, Bottleneck.class, Tampering.class, SaidOnce.class);
        assertThat(interceptors.getLast()).isInstanceOfSatisfying(MappedInterceptor.class, mapped -> {
            assertThat(mapped.getIncludePathPatterns()).containsExactly("/report/**", "/login");
            assertThat(mapped.getInterceptor()).isInstanceOfSatisfying(LocaleChangeInterceptor.class, language -> {
                assertThat(language.getParamName()).isEqualTo("lang");
                assertThat(language.isIgnoreInvalidLocale()).isTrue();
            });
        });
        assertThat(resolvers).hasSize(2).first().isInstanceOf(Refusals.class);
        assertThat(configuration.notices(messages)).isInstanceOf(NoticeCookie.class);
        assertThat(configuration.localeResolver()).isInstanceOf(Language.class);
        assertThat(configuration.guards(
                        application.getBean(HttpSecurity.class),
                        sessions,
                        reportingPoint,
                        pace,
                        application.getBeanProvider(OtherDoor.class)))
                .extracting(chain -> chain.getFilters().getLast())
                .isInstanceOf(CallerFilter.class);
    }

    private static final class Registered extends InterceptorRegistry {

        List<Object> all() {
            return getInterceptors();
        }
    }
}
