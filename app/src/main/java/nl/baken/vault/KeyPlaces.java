package nl.baken.vault;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.UnaryOperator;
import nl.baken.platform.KeyFiles;
import nl.baken.platform.StartRefused;

/** The places that this Baken may look for keys: its folder always, a token where the operator names one. */
record KeyPlaces(KeyFolder folder, Optional<KeyToken> token) {

    /** The places that the environment names; a token must be there and let Baken in. */
    static KeyPlaces of(Path folder, UnaryOperator<String> environment) {
        return new KeyPlaces(
                new KeyFolder(folder), TokenSettings.of(environment).map(KeyToken::at));
    }

    /** The secrets of the folder, wrapped by keys of these places. */
    KeyFiles files() {
        return new KeyFiles(folder.folder(), new KeyWrapping(() -> this));
    }

    KeyPlace at(KeyPlace.Kind kind) {
        return switch (kind) {
            case FILE -> folder;
            case PKCS11 -> token.orElseThrow(() -> new StartRefused("platform.refused.token-needed"));
        };
    }

    /** Where the first key of a new database goes. */
    KeyPlace first() {
        return token.isPresent() ? token.get() : folder;
    }
}
