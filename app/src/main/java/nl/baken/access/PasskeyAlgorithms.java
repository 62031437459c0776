package nl.baken.access;

import com.webauthn4j.data.PublicKeyCredentialParameters;
import com.webauthn4j.data.PublicKeyCredentialType;
import com.webauthn4j.data.attestation.authenticator.COSEKey;
import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import java.util.List;
import java.util.stream.Stream;
import nl.baken.platform.StartRefused;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The algorithms that a passkey may have: ES256 and EdDSA, of 128 bits, and RSA of 2048 bits only where the operator says that
 * colleagues have devices that make no other.
 */
@Component
class PasskeyAlgorithms {

    private static final String REFUSED = "refused";
    private static final String ACCEPTED = "accepted";
    private static final List<Long> STRONG = List.of(-7L, -8L);
    private static final long RS256 = -257L;

    private final List<Long> codes;

    PasskeyAlgorithms(@Value("${baken.rsa-passkeys:" + REFUSED + "}") String rsa) {
        this.codes = isAccepted(rsa)
                ? Stream.concat(STRONG.stream(), Stream.of(RS256)).toList()
                : STRONG;
    }

    /** The numbers of the algorithms in the registry of COSE, the most wanted first. */
    List<Long> codes() {
        return codes;
    }

    List<PublicKeyCredentialParameters> parameters() {
        return codes.stream()
                .map(code -> new PublicKeyCredentialParameters(
                        PublicKeyCredentialType.PUBLIC_KEY, COSEAlgorithmIdentifier.create(code)))
                .toList();
    }

    boolean accept(COSEKey key) {
        COSEAlgorithmIdentifier algorithm = key.getAlgorithm();
        return algorithm != null && codes.contains(algorithm.getValue());
    }

    private static boolean isAccepted(String text) {
        return switch (text) {
            case ACCEPTED -> true;
            case REFUSED -> false;
            default -> throw new StartRefused("platform.refused.rsa-passkeys", text);
        };
    }
}
