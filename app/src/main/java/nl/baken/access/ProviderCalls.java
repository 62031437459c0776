package nl.baken.access;

import java.io.IOException;
import java.util.Optional;
import nl.baken.access.IdentityProvider.Ended;
import nl.baken.shared.NotFound;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** What the provider itself asks of Baken: its public key, and to end sessions (OpenID Connect Back-Channel Logout 1.0). */
@Controller
class ProviderCalls {

    private final Registration registration;
    private final ClientKey key;
    private final IdentityProvider provider;
    private final Federation federation;

    ProviderCalls(Registration registration, ClientKey key, IdentityProvider provider, Federation federation) {
        this.registration = registration;
        this.key = key;
        this.provider = provider;
        this.federation = federation;
    }

    @GetMapping(path = ProviderPages.KEYS, produces = MediaType.APPLICATION_JSON_VALUE)
    @Allowed(Action.VISIT)
    @ResponseBody
    String keys() {
        return key.published();
    }

    @PostMapping(ProviderPages.ENDED)
    @Allowed(Action.VISIT)
    ResponseEntity<Void> ended(@RequestParam(name = "logout_token", defaultValue = "") String token)
            throws IOException {
        if (!registration.isSet()) {
            throw new NotFound();
        }
        Optional<Ended> ended = provider.ended(token);
        ended.ifPresent(federation::ended);
        return ResponseEntity.status(ended.isPresent() ? HttpStatus.OK : HttpStatus.BAD_REQUEST)
                .build();
    }
}
