package nl.baken.access;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import com.webauthn4j.WebAuthnManager;

/** Whatever a browser gives for a passkey: the library may throw, and must not fall over. */
class PasskeyFuzz {

    private final WebAuthnManager rules = WebAuthnManager.createNonStrictWebAuthnManager();

    @FuzzTest(maxDuration = "1m")
    void anAnswerIsReadOrRefused(FuzzedDataProvider data) {
        boolean made = data.consumeBoolean();
        String answer = data.consumeRemainingAsString();
        try {
            if (made) {
                rules.parseRegistrationResponseJSON(answer);
            } else {
                rules.parseAuthenticationResponseJSON(answer);
            }
        } catch (RuntimeException broken) {
            // Passkeys answers these as no proof
        }
    }
}
