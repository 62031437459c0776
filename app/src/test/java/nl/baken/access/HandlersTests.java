package nl.baken.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.StaticApplicationContext;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerExecutionChain;
import org.springframework.web.util.ServletRequestPathUtils;

/** A page is found by its address, however that is written. */
class HandlersTests {

    private final Handlers handlers = new Handlers();

    @BeforeEach
    void register() {
        StaticApplicationContext context = new StaticApplicationContext();
        context.registerSingleton("pages", Pages.class);
        handlers.setApplicationContext(context);
        handlers.afterPropertiesSet();
    }

    @Test
    void aPageIsFoundByItsAddress() throws Exception {
        assertThat(found("/signals/1")).contains("signal");
        assertThat(found("/signals/1/people")).contains("people");
        assertThat(found("/dossiers/1")).contains("record");
        assertThat(found("/help")).contains("help");
        assertThat(found("/dossiers/1/people")).isEmpty();
    }

    @Test
    void aLetterMayBeWrittenWithAPercentSign() throws Exception {
        assertThat(found("/s%69gnals/1")).contains("signal");
        assertThat(found("/d%6Fssiers/1")).contains("record");
    }

    private Optional<String> found(String address) throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", address);
        ServletRequestPathUtils.parseAndCache(request);
        return Optional.ofNullable(handlers.getHandler(request))
                .map(HandlerExecutionChain::getHandler)
                .map(HandlerMethod.class::cast)
                .map(handler -> handler.getMethod().getName());
    }

    @Controller
    static class Pages {

        @GetMapping("/signals/{id}")
        void signal(@PathVariable String id) {}

        @GetMapping("/signals/{id}/people")
        void people(@PathVariable String id) {}

        @GetMapping({"/dossiers/{id}", "/requests/{id}"})
        void record(@PathVariable String id) {}

        @GetMapping("/help")
        void help() {}
    }
}
