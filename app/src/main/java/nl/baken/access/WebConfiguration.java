package nl.baken.access;

import java.time.Clock;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.FlashMapManager;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.LocaleChangeInterceptor;
import org.springframework.web.servlet.mvc.annotation.ResponseStatusExceptionResolver;

/** The guards around every page: headers, forged forms, the caller, and the action asked for. */
@Configuration(proxyBeanMethods = false)
class WebConfiguration implements WebMvcConfigurer {

    static final String CONTENT_SECURITY_POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; "
            + "img-src 'self'; font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; "
            + "frame-ancestors 'none'";

    private final Access access;
    private final OurPages pages;
    private final Clock clock;
    private final Warden warden;
    private final Bottleneck bottleneck;

    WebConfiguration(Access access, OurPages pages, Clock clock, Warden warden, Bottleneck bottleneck) {
        this.access = access;
        this.pages = pages;
        this.clock = clock;
        this.warden = warden;
        this.bottleneck = bottleneck;
    }

    @Override
    public void extendHandlerExceptionResolvers(List<HandlerExceptionResolver> resolvers) {
        resolvers.addFirst(new Refusals(new ResponseStatusExceptionResolver(), pages));
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new AllowedInterceptor(access, pages, clock));
        registry.addInterceptor(bottleneck);
        registry.addInterceptor(new Tampering(warden));
        registry.addInterceptor(new SaidOnce());
        registry.addInterceptor(language()).addPathPatterns("/report/**", "/login");
    }

    private static LocaleChangeInterceptor language() {
        LocaleChangeInterceptor interceptor = new LocaleChangeInterceptor();
        interceptor.setParamName("lang");
        interceptor.setIgnoreInvalidLocale(true);
        return interceptor;
    }

    @Bean(DispatcherServlet.FLASH_MAP_MANAGER_BEAN_NAME)
    FlashMapManager notices(MessageSource messages) {
        return new NoticeCookie(messages);
    }

    @Bean
    LocaleResolver localeResolver() {
        return new Language();
    }

    // Who may ask for what is decided by AllowedInterceptor and Access; this chain only guards the envelope.
    @Bean
    SecurityFilterChain guards(
            HttpSecurity http,
            Sessions sessions,
            ReportingPoint reportingPoint,
            Pace pace,
            ObjectProvider<OtherDoor> others) {
        return http.authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                // a report is nobody's: a forged one can do no more than anybody, and one without a cookie must not be
                // lost; what a provider or another system sends is signed by it, and it has no cookie of ours
                .csrf(forged -> forged.csrfTokenRepository(new FormTokens())
                        .ignoringRequestMatchers("/report/**", ProviderPages.ENDED)
                        .ignoringRequestMatchers(
                                others.stream().map(OtherDoor::path).toArray(String[]::new)))
                .exceptionHandling(refused -> refused.accessDeniedHandler(new ForgedForms(warden)))
                .headers(headers -> headers.contentSecurityPolicy(
                                policy -> policy.policyDirectives(CONTENT_SECURITY_POLICY))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER))
                        .permissionsPolicyHeader(permissions ->
                                permissions.policy("camera=(), geolocation=(), microphone=(), payment=(), usb=()"))
                        .crossOriginOpenerPolicy(opener -> opener.policy(CrossOriginOpenerPolicy.SAME_ORIGIN)))
                .addFilterAfter(new CallerFilter(sessions, reportingPoint, pace), AuthorizationFilter.class)
                .build();
    }
}
