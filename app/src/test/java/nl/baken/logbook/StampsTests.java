package nl.baken.logbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import nl.baken.access.Action;
import nl.baken.vault.DerivedKeys;
import nl.baken.vault.TestKeys;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The codes are made as they always were: whoever changes that finds every line that is there wrong. */
class StampsTests {

    private static final UUID TRACE = UUID.fromString("01020304-0506-0708-090a-0b0c0d0e0f10");
    private static final Instant AT = Instant.parse("2026-03-01T10:15:30.123456Z");

    private final DerivedKeys keys;
    private final Stamps stamps;

    StampsTests(@TempDir Path folder) {
        this.keys = TestKeys.in(folder);
        this.stamps = Stamps.of(keys);
    }

    @Test
    void theCodeOfALineIsOneOverEachValueWithItsKindAndATextWithItsLength() throws Exception {
        ByteBuffer text = ByteBuffer.allocate(300).put((byte) 0);
        text.put((byte) 1).putLong(7);
        text.put((byte) 2).putLong(0x0102030405060708L).putLong(0x090a0b0c0d0e0f10L);
        text.put((byte) 3).putLong(AT.getEpochSecond()).putInt(123_456_000);
        text.put((byte) 0);
        put(text, "DOOR_SIGNED_IN");
        put(text, "POST /één");
        text.put((byte) 0);
        put(text, "DONE");
        text.put((byte) 0);
        put(text, "FIREFOX LINUX");
        Act act = new Act(
                7, TRACE, AT, null, "DOOR_SIGNED_IN", "POST /één", null, Act.Result.DONE, null, "FIREFOX LINUX");

        assertThat(stamps.mac(Log.ACTS, act.columns())).isEqualTo(hmac("logbook/line/1", text));
    }

    @Test
    void whatTheDatabaseGivesBackHasTheSameCodeAsWhatWasWritten() {
        Processing line = new Processing(8, TRACE, 7, Action.READ_SIGNAL, AT, AT, TRACE);
        List<Object> given = line.columns().stream()
                .map(value -> value instanceof Instant moment ? Timestamp.from(moment) : value)
                .toList();

        assertThat(stamps.mac(Log.PROCESSINGS, given)).isEqualTo(stamps.mac(Log.PROCESSINGS, line.columns()));
        assertThat(stamps.mac(Log.ACTS, line.columns()))
                .as("in the other log it would be another line")
                .isNotEqualTo(stamps.mac(Log.PROCESSINGS, line.columns()));
    }

    @Test
    void theLinkIsOneOverTheLogThePlaceTheLinkBeforeAndTheCode() throws Exception {
        ByteBuffer text = ByteBuffer.allocate(300)
                .put((byte) 1)
                .putLong(12)
                .put(new byte[] {1, 2, 3})
                .put(new byte[] {4, 5});

        assertThat(stamps.link(Log.PROCESSINGS, Mark.of(new byte[] {1, 2, 3}), 12, Mark.of(new byte[] {4, 5})))
                .isEqualTo(hmac("logbook/link/1", text));
    }

    private Mark hmac(String purpose, ByteBuffer text) throws Exception {
        SecretKey key = keys.mac(purpose);
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(key);
        mac.update(text.flip());
        return Mark.of(mac.doFinal());
    }

    private static void put(ByteBuffer text, String value) {
        byte[] letters = value.getBytes(StandardCharsets.UTF_8);
        text.put((byte) 4).putInt(letters.length).put(letters);
    }
}
