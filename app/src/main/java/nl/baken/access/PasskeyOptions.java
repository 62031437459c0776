package nl.baken.access;

import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.List;
import nl.baken.access.Address.Site;
import tools.jackson.databind.json.JsonMapper;

/** What a browser is asked for a passkey, in the words of Web Authentication (W3C, level 3). */
final class PasskeyOptions {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String KIND = "public-key";
    private static final long MILLISECONDS = 300_000;

    // The password was asked already: a touch is enough where a device knows no finger and no PIN.
    private static final String VERIFICATION = "preferred";

    private PasskeyOptions() {}

    static String toAdd(Site site, Owner owner, List<Long> algorithms, byte[] challenge, List<byte[]> known) {
        byte[] id = ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(owner.person().value().getMostSignificantBits())
                .putLong(owner.person().value().getLeastSignificantBits())
                .array();
        return JSON.writeValueAsString(new Creation(
                new Party(site.host(), "Baken"),
                new User(text(id), owner.login(), owner.name()),
                text(challenge),
                algorithms.stream()
                        .map(algorithm -> new Algorithm(KIND, algorithm))
                        .toList(),
                MILLISECONDS,
                keys(known),
                new Selection("discouraged", VERIFICATION),
                "none"));
    }

    static String toProve(Site site, byte[] challenge, List<byte[]> known) {
        return JSON.writeValueAsString(
                new Request(text(challenge), site.host(), keys(known), VERIFICATION, MILLISECONDS));
    }

    private static List<Key> keys(List<byte[]> known) {
        return known.stream().map(id -> new Key(KIND, text(id))).toList();
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private record Creation(
            Party rp,
            User user,
            String challenge,
            List<Algorithm> pubKeyCredParams,
            long timeout,
            List<Key> excludeCredentials,
            Selection authenticatorSelection,
            String attestation) {}

    private record Request(
            String challenge, String rpId, List<Key> allowCredentials, String userVerification, long timeout) {}

    private record Party(String id, String name) {}

    private record User(String id, String name, String displayName) {}

    private record Algorithm(String type, long alg) {}

    private record Key(String type, String id) {}

    private record Selection(String residentKey, String userVerification) {}
}
