package nl.baken.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import nl.baken.access.Departure.Purpose;
import nl.baken.access.Discovery.State;
import nl.baken.access.Passage.Return;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The door beside the password: by links to the provider of the organisation, and back. They are links and no forms, so
 * that no page of ours has to allow a form to lead to another site.
 */
@Controller
class ProviderPages {

    static final String DOOR = Entrance.LOGIN + "/oidc";
    static final String BACK = DOOR + "/back";
    static final String ENDED = DOOR + "/ended";
    static final String KEYS = DOOR + "/keys.json";

    private static final Logger LOG = LoggerFactory.getLogger(ProviderPages.class);
    private static final String REFUSED = "access.provider.refused";
    private static final String PROVE = "/prove";
    private static final String FACTORS = "/me/factors";

    private final Discovery discovery;
    private final Passage passage;
    private final Federation federation;
    private final Entrance entrance;
    private final Turnstile turnstile;

    ProviderPages(Discovery discovery, Passage passage, Federation federation, Entrance entrance, Turnstile turnstile) {
        this.discovery = discovery;
        this.passage = passage;
        this.federation = federation;
        this.entrance = entrance;
        this.turnstile = turnstile;
    }

    @GetMapping(DOOR)
    @Allowed(Action.VISIT)
    String signIn(HttpServletRequest request, HttpServletResponse response, RedirectAttributes redirect) {
        return leave(Entrance.LOGIN, redirect, () -> passage.begin(Purpose.SIGN_IN, "", request, response));
    }

    @GetMapping(WelcomePages.PAGE + "/oidc")
    @Allowed(Action.VISIT)
    String link(HttpServletRequest request, HttpServletResponse response, RedirectAttributes redirect) {
        String invitation = WelcomePages.invitation(request);
        return leave(Entrance.LOGIN, redirect, () -> passage.begin(Purpose.LINK, invitation, request, response));
    }

    @GetMapping(PROVE + "/oidc")
    @Allowed(Action.WORK)
    String prove(
            @RequestParam(defaultValue = OurPages.HOME) String to,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        return leave(PROVE, redirect, () -> passage.prove(to, request, response));
    }

    @GetMapping(FACTORS + "/oidc")
    @Allowed(value = Action.WORK, fresh = true)
    String linkOwn(HttpServletRequest request, HttpServletResponse response, RedirectAttributes redirect) {
        return leave(FACTORS, redirect, () -> passage.begin(Purpose.LINK_OWN, "", request, response));
    }

    @GetMapping(DOOR + "/leave")
    @Allowed(Action.VISIT)
    String signOut(HttpServletRequest request, RedirectAttributes redirect) {
        return leave(Entrance.LOGIN, redirect, () -> passage.signOut(request));
    }

    @GetMapping(BACK)
    @Allowed(Action.VISIT)
    String back(HttpServletRequest request, HttpServletResponse response, RedirectAttributes redirect) {
        if (discovery.state() == State.NONE) {
            return refused(Entrance.LOGIN, redirect);
        }
        if (!turnstile.admitsFromProvider()) {
            federation.braked();
            return refused(Entrance.LOGIN, redirect);
        }
        try {
            return passage.end(request, response)
                    .map(come -> arrive(come, request, response, redirect))
                    .orElseGet(() -> {
                        federation.refused(Optional.empty());
                        return refused(Callers.current().plays(Role.REPORTER) ? Entrance.LOGIN : PROVE, redirect);
                    });
        } catch (IOException e) {
            return unreachable(Entrance.LOGIN, e, redirect);
        }
    }

    private String arrive(
            Return come, HttpServletRequest request, HttpServletResponse response, RedirectAttributes redirect) {
        String detail = come.departure().detail();
        return switch (come.departure().purpose()) {
            case SIGN_IN -> go(federation.arrive(come.identity()), request, response, redirect);
            case LINK -> go(federation.link(come.identity(), detail), request, response, redirect);
            case LINK_OWN -> {
                boolean linked = federation.linkOwn(Callers.current(), come.identity());
                yield linked ? told("access.provider.linkedNow", "ok", FACTORS, redirect) : refused(FACTORS, redirect);
            }
            case PROVE -> {
                boolean proven = federation.prove(Callers.current(), come.identity());
                if (proven) {
                    entrance.renew(true, request, response);
                }
                yield proven ? "redirect:" + detail : refused(PROVE, redirect);
            }
        };
    }

    private String go(
            Arrival arrival, HttpServletRequest request, HttpServletResponse response, RedirectAttributes redirect) {
        return arrival instanceof Arrival.Refused
                ? refused(Entrance.LOGIN, redirect)
                : entrance.go(arrival, request, response);
    }

    private String leave(String here, RedirectAttributes redirect, Way way) {
        if (discovery.state() == State.NONE) {
            return "redirect:" + here;
        }
        try {
            return way.find().map(there -> "redirect:" + there).orElseGet(() -> refused(here, redirect));
        } catch (IOException e) {
            return unreachable(here, e, redirect);
        }
    }

    private static String unreachable(String here, IOException cause, RedirectAttributes redirect) {
        LOG.warn("The OpenID Connect provider does not answer: {}", cause.getMessage());
        return told("access.provider.unreachable", "error", here, redirect);
    }

    // One sentence for whatever it was: who tries is not told how far that brought them.
    private static String refused(String here, RedirectAttributes redirect) {
        return told(REFUSED, "error", here, redirect);
    }

    private static String told(String notice, String kind, String here, RedirectAttributes redirect) {
        redirect.addFlashAttribute("notice", notice);
        if (kind.equals("error")) {
            redirect.addFlashAttribute("noticeKind", kind);
        }
        return "redirect:" + here;
    }

    /** A way to the provider, which may not answer. */
    @FunctionalInterface
    private interface Way {
        Optional<URI> find() throws IOException;
    }
}
