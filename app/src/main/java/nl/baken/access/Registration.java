package nl.baken.access;

import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Which OpenID Connect provider knows Baken, and by what name. */
@Component
class Registration {

    private final String issuer;
    private final String client;

    Registration(@Value("${baken.oidc.issuer:}") String issuer, @Value("${baken.oidc.client:}") String client) {
        this.issuer = issuer;
        this.client = client;
    }

    /** Whether there is a provider at all. */
    boolean isSet() {
        return !issuer.isEmpty();
    }

    Issuer issuer() {
        return new Issuer(issuer);
    }

    ClientID client() {
        return new ClientID(client);
    }
}
