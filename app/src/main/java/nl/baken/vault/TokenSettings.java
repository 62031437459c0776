package nl.baken.vault;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.UnaryOperator;
import nl.baken.platform.StartRefused;

/**
 * Which PKCS#11 token keeps key-encryption keys, as the operator decides in the environment.
 *
 * @param library what the vendor of the token gives to speak with it
 * @param slot the number of the slot; empty for the first
 * @param pinFile the file with the PIN: in a variable or on the command line others could read it
 */
record TokenSettings(Path library, String slot, Path pinFile) {

    private static final String LIBRARY = "BAKEN_PKCS11";
    private static final String SLOT = "BAKEN_PKCS11_SLOT";
    private static final String PIN_FILE = "BAKEN_PKCS11_PIN_FILE";

    TokenSettings {
        if (!slot.isEmpty() && !slot.matches("\\d{1,10}")) {
            throw new StartRefused("platform.refused.token-slot", slot);
        }
        if (library.toString().matches(".*[\\r\\n\"].*") || !Files.isReadable(library)) {
            throw new StartRefused("platform.refused.token-library", library);
        }
    }

    /** Reads the variables, empty when not set; nothing when there is no token. */
    static Optional<TokenSettings> of(UnaryOperator<String> environment) {
        return environment.apply(LIBRARY).isBlank()
                ? Optional.empty()
                : Optional.of(new TokenSettings(
                        path(environment, LIBRARY), environment.apply(SLOT).strip(), path(environment, PIN_FILE)));
    }

    /** What the PKCS#11 provider of the JDK is told: a key that is made can be used, and never read. */
    String configuration() {
        return String.join(
                "\n",
                "--name = baken",
                "library = \"" + library.toAbsolutePath() + "\"",
                slot.isEmpty() ? "slotListIndex = 0" : "slot = " + slot,
                "attributes(generate, CKO_SECRET_KEY, CKK_AES) = {",
                "  CKA_SENSITIVE = true",
                "  CKA_EXTRACTABLE = false",
                "  CKA_ENCRYPT = true",
                "  CKA_DECRYPT = true",
                "  CKA_WRAP = false",
                "  CKA_UNWRAP = false",
                "}",
                "");
    }

    char[] pin() {
        try {
            String pin = Files.readString(pinFile).strip();
            if (pin.isEmpty()) {
                throw new StartRefused("platform.refused.token-pin-file", PIN_FILE, pinFile);
            }
            return pin.toCharArray();
        } catch (IOException e) {
            throw StartRefused.because(e, "platform.refused.token-pin-file", PIN_FILE, pinFile);
        }
    }

    private static Path path(UnaryOperator<String> environment, String name) {
        String text = environment.apply(name).strip();
        try {
            return Path.of(text);
        } catch (InvalidPathException e) {
            throw StartRefused.because(e, "platform.refused.path", name, text);
        }
    }
}
