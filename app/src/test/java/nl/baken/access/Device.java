package nl.baken.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jose.JOSEException;
import com.webauthn4j.converter.AttestationObjectConverter;
import com.webauthn4j.converter.AuthenticatorDataConverter;
import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.data.attestation.AttestationObject;
import com.webauthn4j.data.attestation.authenticator.AAGUID;
import com.webauthn4j.data.attestation.authenticator.AttestedCredentialData;
import com.webauthn4j.data.attestation.authenticator.AuthenticatorData;
import com.webauthn4j.data.attestation.authenticator.COSEKey;
import com.webauthn4j.data.attestation.authenticator.EC2COSEKey;
import com.webauthn4j.data.attestation.authenticator.RSACOSEKey;
import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import com.webauthn4j.data.attestation.statement.NoneAttestationStatement;
import com.webauthn4j.data.extension.authenticator.AuthenticationExtensionAuthenticatorOutput;
import com.webauthn4j.data.extension.authenticator.RegistrationExtensionAuthenticatorOutput;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import nl.baken.access.Address.Site;
import tools.jackson.databind.json.JsonMapper;

/** A device that makes one passkey and proves that it has it, with the algorithm that a test wants. */
final class Device {

    private static final ObjectConverter CONVERTER = new ObjectConverter();

    private final Site site;
    private final KeyPair pair;
    private final COSEKey key;
    private final String signing;
    private final byte[] id = new byte[16];
    private int signatures;

    private Device(Site site, KeyPair pair, COSEKey key, String signing) {
        this.site = site;
        this.pair = pair;
        this.key = key;
        this.signing = signing;
        new SecureRandom().nextBytes(id);
    }

    static Device withEllipticCurve(Site site) throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        KeyPair pair = generator.generateKeyPair();
        COSEKey key = EC2COSEKey.create((ECPublicKey) pair.getPublic(), COSEAlgorithmIdentifier.ES256);
        return new Device(site, pair, key, "SHA256withECDSA");
    }

    static Device withRsa(Site site) throws JOSEException {
        KeyPair pair = DrawnKeys.next().toKeyPair();
        COSEKey key = RSACOSEKey.create((RSAPublicKey) pair.getPublic(), COSEAlgorithmIdentifier.RS256);
        return new Device(site, pair, key, "SHA256withRSA");
    }

    /** What a browser posts when this device made a passkey as it was asked to. */
    String made(String options) throws GeneralSecurityException {
        var data = new AuthenticatorData<RegistrationExtensionAuthenticatorOutput>(
                sha256(site.host().getBytes(UTF_8)),
                (byte) (AuthenticatorData.BIT_UP | AuthenticatorData.BIT_AT),
                0,
                new AttestedCredentialData(AAGUID.ZERO, id, key));
        byte[] object = new AttestationObjectConverter(CONVERTER)
                .convertToBytes(new AttestationObject(data, new NoneAttestationStatement()));
        return answer("""
                "clientDataJSON": "%s", "attestationObject": "%s"
                """.formatted(text(clientData("webauthn.create", options)), text(object)));
    }

    /** What a browser posts when this device proves that it has its passkey. */
    String proven(String options) throws GeneralSecurityException {
        byte[] data = new AuthenticatorDataConverter(CONVERTER)
                .convert(new AuthenticatorData<AuthenticationExtensionAuthenticatorOutput>(
                        sha256(site.host().getBytes(UTF_8)), AuthenticatorData.BIT_UP, ++signatures));
        byte[] client = clientData("webauthn.get", options);
        Signature signature = Signature.getInstance(signing);
        signature.initSign(pair.getPrivate());
        signature.update(data);
        signature.update(sha256(client));
        return answer("""
                "clientDataJSON": "%s", "authenticatorData": "%s", "signature": "%s"
                """.formatted(text(client), text(data), text(signature.sign())));
    }

    private String answer(String response) {
        return """
                {"id": "%1$s", "rawId": "%1$s", "type": "public-key", "response": {%2$s}, "clientExtensionResults": {}}
                """.formatted(text(id), response);
    }

    private byte[] clientData(String type, String options) {
        String challenge =
                JsonMapper.shared().readTree(options).get("challenge").stringValue();
        return """
                {"type": "%s", "challenge": "%s", "origin": "%s", "crossOrigin": false}
                """.formatted(type, challenge, site.origin()).getBytes(UTF_8);
    }

    private static byte[] sha256(byte[] bytes) throws GeneralSecurityException {
        return MessageDigest.getInstance("SHA-256").digest(bytes);
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
