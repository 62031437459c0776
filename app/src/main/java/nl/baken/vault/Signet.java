package nl.baken.vault;

import com.google.crypto.tink.subtle.Ed25519Sign;
import com.google.crypto.tink.subtle.Ed25519Verify;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;

/** Signs what Baken tells to others, and knows its own signature again. */
public final class Signet {

    private final Ed25519Sign signer;
    private final byte[] publicKey;

    Signet(Ed25519Sign.KeyPair keys) throws GeneralSecurityException {
        this.signer = new Ed25519Sign(keys.getPrivateKey());
        this.publicKey = keys.getPublicKey();
    }

    /** The signature of a text, in hexadecimal digits. */
    public String sign(String text) {
        try {
            return HexFormat.of().formatHex(signer.sign(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("signing failed", e);
        }
    }

    /** Whether this is the signature of the text under the same key. */
    public boolean signed(String text, String signature) {
        try {
            new Ed25519Verify(publicKey)
                    .verify(HexFormat.of().parseHex(signature), text.getBytes(StandardCharsets.UTF_8));
            return true;
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return false;
        }
    }

    /** The key with which anybody can check a signature (RFC 8032), in hexadecimal digits. */
    public String publicKey() {
        return HexFormat.of().formatHex(publicKey);
    }
}
