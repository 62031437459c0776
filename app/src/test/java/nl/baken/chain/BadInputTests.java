package nl.baken.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import nl.baken.access.SignIn;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every field of every form takes whatever is typed, forged or left out: an answer, or an error beside the field with all
 * that was typed still there; never a broken page. The forms are found on the pages, each as whoever's work the page is,
 * and on the pages that well-filled forms lead to.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class BadInputTests {

    private final List<Handler> handlers;
    private final Records records;
    private final SignIn signIn;
    private final int port;
    private final Map<Persona, Web> webs = new EnumMap<>(Persona.class);
    private final Set<String> tried = new HashSet<>();

    @Autowired
    BadInputTests(
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping,
            Records records,
            SignIn signIn,
            @LocalServerPort int port) {
        this.handlers = Handler.of(mapping);
        this.records = records;
        this.signIn = signIn;
        this.port = port;
    }

    @TestFactory
    Stream<DynamicTest> everyFieldOfEveryFormTakesWhateverIsTyped() {
        return handlers.stream()
                .filter(handler -> handler.isPage())
                .map(handler -> dynamicTest(handler.name(), () -> tryForms(handler)));
    }

    private void tryForms(Handler handler) {
        Persona persona = Persona.of(handler);
        Web web = webs.computeIfAbsent(persona, this::signedIn);
        tryForms(web, new Again(web, () -> records.address(handler, persona.holder())));
    }

    // What a page leads to when it is filled in well is made anew each time.
    private void tryForms(Web web, Function<String, Sheet> fresh) {
        Sheet page = fresh.apply("");
        assertThat(page.answer().status())
                .as("%s: %s", page.path(), page.document().title())
                .isLessThan(400);
        for (Filled form : page.forms()) {
            if (tried.add(form.key())) {
                Supplier<Filled> again =
                        () -> fresh.apply(form.key()).form(form.key()).orElse(form);
                new Attempts(web, again).tryEveryField();
                tryForms(web, key -> again.get().send(web));
            }
        }
    }

    private Web signedIn(Persona persona) {
        return new Web(
                port,
                persona == Persona.VISITOR
                        ? ""
                        : "baken_session=" + signIn.callAs(persona.person()).token());
    }

    /** Loads a page again; when the form on it has done its work for good, the same page about another record. */
    private static final class Again implements Function<String, Sheet> {

        private final Web web;
        private final Supplier<String> addresses;
        private String address;

        Again(Web web, Supplier<String> addresses) {
            this.web = web;
            this.addresses = addresses;
            this.address = addresses.get();
        }

        @Override
        public Sheet apply(String key) {
            Sheet page = Sheet.of(address, web.get(address));
            if (key.isEmpty() || page.form(key).isPresent()) {
                return page;
            }
            address = addresses.get();
            return Sheet.of(address, web.get(address));
        }
    }
}
