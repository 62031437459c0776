package nl.baken.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** What a role connects with at this moment, read from the folder with the keys as docs/envelope.md describes it. */
final class RolePassword {

    private static final String NAME = "database-passwords";
    private static final Pattern WRAPPED = Pattern.compile("baken-wrapped:FILE:(\\d+):(\\S+)\\s*");
    private static final Pattern KEY = Pattern.compile("\"value\"\\s*:\\s*\"([^\"]+)\"");
    private static final int PREFIX = 5;
    private static final int NONCE = 12;
    private static final int KEY_BYTES = 32;
    private static final int TAG_BITS = 128;

    private RolePassword() {}

    static String of(String role, Path keys) throws IOException {
        try {
            String newest = text(keys).lines().findFirst().orElseThrow(() -> new IOException("no password"));
            byte[] secret = HexFormat.of().parseHex(newest.substring(newest.indexOf(' ') + 1));
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(role.getBytes(UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IOException("these keys do not belong together", e);
        }
    }

    private static String text(Path keys) throws IOException, GeneralSecurityException {
        String text = Files.readString(keys.resolve(NAME));
        Matcher wrapped = WRAPPED.matcher(text);
        if (!wrapped.matches()) {
            return text;
        }
        byte[] sealed = Base64.getDecoder().decode(wrapped.group(2));
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(
                Cipher.DECRYPT_MODE,
                key(keys, Integer.parseInt(wrapped.group(1))),
                new GCMParameterSpec(TAG_BITS, sealed, PREFIX, NONCE));
        cipher.updateAAD(("key-file/" + NAME).getBytes(UTF_8));
        return new String(cipher.doFinal(sealed, PREFIX + NONCE, sealed.length - PREFIX - NONCE), UTF_8);
    }

    // The key itself is what the one key of this keyset of Tink ends with.
    private static SecretKeySpec key(Path keys, int number) throws IOException {
        String name = number == 1 ? "key-encryption-key.json" : "key-encryption-key-" + number + ".json";
        Matcher value = KEY.matcher(Files.readString(keys.resolve(name)));
        if (!value.find()) {
            throw new IOException("no key in " + name);
        }
        byte[] key = Base64.getDecoder().decode(value.group(1));
        return new SecretKeySpec(Arrays.copyOfRange(key, key.length - KEY_BYTES, key.length), "AES");
    }
}
