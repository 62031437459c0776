package nl.baken.platform;

import java.util.HexFormat;

/** The secret behind the door, outside the database: one key for each thing that the door keeps or must recognise. */
public final class DoorSecret {

    private static final String DOOR = "door/";

    private final DatabaseSecret secret;

    private DoorSecret(DatabaseSecret secret) {
        this.secret = secret;
    }

    /** The secret in the folder with the keys. */
    public static DoorSecret of(Settings settings) {
        return new DoorSecret(DatabaseSecret.in(settings.keys()));
    }

    /** 32 bytes for one purpose; no role of the database has a name that begins like these. */
    public byte[] keyFor(String purpose) {
        return HexFormat.of().parseHex(secret.passwordOf(DOOR + purpose));
    }
}
