package nl.baken.vault;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import nl.baken.platform.KeyFiles;

/**
 * The secrets that this installation shares with others, each in a file of the folder with the keys, wrapped as every secret there
 * is. Which of them counts is for the database to say; without its file none does.
 */
public final class PairKeys {

    private static final String NAME = "pair-";
    private static final String FORM = ".key";
    private static final String DRAWN = "drawn ";
    private static final String ENTERED = "entered ";

    private final Map<UUID, PairKey> read = new ConcurrentHashMap<>();
    private final KeyFiles files;

    PairKeys(KeyFiles files) {
        this.files = files;
    }

    /** The files of all secrets that are shared. */
    static List<String> files(KeyFiles files) {
        return files.names(NAME, FORM);
    }

    /** Keeps a secret that was drawn here for another one to enter. */
    public void keepDrawn(PairSecret secret) {
        files.of(file(secret.id()), () -> DRAWN + secret.characters());
    }

    /** Keeps a secret that another one drew. */
    public void keepEntered(PairSecret secret) {
        files.of(file(secret.id()), () -> ENTERED + secret.characters());
    }

    /** The keys of a pair; nothing when its secret is not here. */
    public Optional<PairKey> of(UUID pair) {
        String name = file(pair);
        if (!files.has(name)) {
            read.remove(pair);
            return Optional.empty();
        }
        PairKey known = read.get(pair);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<PairKey> key = files.read(name).map(text -> parsed(name, text));
        key.ifPresent(found -> read.put(pair, found));
        return key;
    }

    /** Takes the secret of a pair away for good. */
    public void destroy(UUID pair) {
        read.remove(pair);
        KeysetFile.destroy(files.folder().resolve(file(pair)));
    }

    private static String file(UUID pair) {
        return NAME + pair + FORM;
    }

    private PairKey parsed(String name, String text) {
        boolean drawn = text.startsWith(DRAWN);
        try {
            return new PairKey(new PairSecret(text.substring((drawn ? DRAWN : ENTERED).length())), drawn);
        } catch (IllegalArgumentException | StringIndexOutOfBoundsException e) {
            throw files.broken(name, e);
        }
    }
}
