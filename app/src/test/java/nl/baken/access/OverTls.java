package nl.baken.access;

import jakarta.servlet.Filter;
import jakarta.servlet.http.Cookie;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.servlet.DispatcherServlet;

/** A visitor behind a proxy that does TLS; it keeps its cookies, and all that were ever set. */
final class OverTls {

    private final List<String> kept = new ArrayList<>();
    private final Map<String, String> cookies = new LinkedHashMap<>();

    private final WebApplicationContext application;
    private final Filter guards;
    private final DispatcherServlet pages;

    OverTls(WebApplicationContext application, Filter guards, DispatcherServlet pages) {
        this.application = application;
        this.guards = guards;
        this.pages = pages;
    }

    /** Every cookie that was ever set, as it was set. */
    List<String> kept() {
        return List.copyOf(kept);
    }

    MockHttpServletResponse get(String path) throws Exception {
        return answered(new MockHttpServletRequest(application.getServletContext(), "GET", path));
    }

    MockHttpServletResponse post(String path, Map<String, String> fields) throws Exception {
        String token = Jsoup.parse(get("/login").getContentAsString())
                .select("input[name=_csrf]")
                .val();
        MockHttpServletRequest request = new MockHttpServletRequest(application.getServletContext(), "POST", path);
        fields.forEach(request::addParameter);
        request.addParameter("_csrf", token);
        return answered(request);
    }

    private MockHttpServletResponse answered(MockHttpServletRequest request) throws Exception {
        String uri = String.valueOf(request.getRequestURI());
        if (uri.contains("?")) {
            request.setRequestURI(uri.substring(0, uri.indexOf('?')));
            request.addParameter("lang", uri.substring(uri.indexOf('=') + 1));
        }
        request.setServletPath(String.valueOf(request.getRequestURI()));
        request.setScheme("https");
        request.setSecure(true);
        request.setServerName("baken.example");
        request.setCookies(cookies.entrySet().stream()
                .map(cookie -> new Cookie(cookie.getKey(), cookie.getValue()))
                .toArray(Cookie[]::new));
        MockHttpServletResponse response = new MockHttpServletResponse();
        new MockFilterChain(pages, guards).doFilter(request, response);
        response.getHeaders("Set-Cookie").forEach(this::keep);
        return response;
    }

    private void keep(String cookie) {
        kept.add(cookie);
        String[] pair = cookie.substring(0, cookie.indexOf(';')).split("=", 2);
        cookies.put(pair[0], pair[1]);
    }
}
