package nl.baken.holes;

import java.util.List;
import nl.baken.access.Action;
import nl.baken.access.Allowed;
import org.springframework.context.annotation.Profile;
import org.springframework.dao.DataAccessException;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.util.HtmlUtils;

/**
 * Two holes on purpose, in a profile of their own: a query made of what somebody typed, which says what the database makes
 * of it, and a page that gives it back as it came. A scanner that finds neither proves nothing when it finds nothing
 * elsewhere.
 */
@Controller
@Profile("holes")
class PlantedHoles {

    private static final String FORM =
            "<!doctype html><title>Zoeken</title><form action=/holes/%s><input name=name value=EXPLOITATION><button>Zoek</button></form>";

    private final JdbcClient jdbc;

    PlantedHoles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @GetMapping(value = "/holes", produces = MediaType.TEXT_HTML_VALUE)
    @ResponseBody
    @Allowed(Action.VISIT)
    String forms() {
        return FORM.formatted("query") + FORM.formatted("echo");
    }

    @GetMapping(value = "/holes/query", produces = MediaType.TEXT_HTML_VALUE)
    @ResponseBody
    @Allowed(Action.VISIT)
    String query(@RequestParam String name) {
        return FORM.formatted("query") + "<p>" + HtmlUtils.htmlEscape(found(name)) + "</p>";
    }

    @GetMapping(value = "/holes/echo", produces = MediaType.TEXT_HTML_VALUE)
    @ResponseBody
    @Allowed(Action.VISIT)
    String echo(@RequestParam String name) {
        return FORM.formatted("echo") + "<p>" + name + "</p>";
    }

    private String found(String name) {
        try {
            List<String> codes = jdbc.sql(
                            "select code from codes.code where list = '" + name + "' order by code limit 5")
                    .query(String.class)
                    .list();
            return String.join(", ", codes);
        } catch (DataAccessException e) {
            return String.valueOf(e.getCause());
        }
    }
}
