package nl.baken.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;

/** What somebody sends from the pages, as names and values one after the other. */
record Sent(Browser browser) {

    /** Where it led. */
    String sent(String path, String... namesAndValues) {
        HttpResponse<String> answer = browser.post(path, form(namesAndValues));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        return Guest.location(answer);
    }

    /** The page that came back because something was not right. */
    String mistake(String path, String... namesAndValues) {
        HttpResponse<String> answer = browser.post(path, form(namesAndValues));
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }

    private static Map<String, String> form(String... namesAndValues) {
        Map<String, String> form = new HashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            form.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return form;
    }
}
