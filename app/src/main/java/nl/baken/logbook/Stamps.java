package nl.baken.logbook;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import javax.crypto.Mac;
import nl.baken.vault.DerivedKeys;
import org.jspecify.annotations.Nullable;

/**
 * Makes the codes beside the lines: one over all columns of a line, and one that ties it to the line before. Without the
 * keys, which are not in the database, nobody makes either.
 */
final class Stamps {

    private static final String HMAC = "HmacSHA256";

    private final Mac lines;
    private final Mac links;

    private Stamps(Key lines, Key links) {
        this.lines = mac(lines);
        this.links = mac(links);
    }

    static Stamps of(DerivedKeys keys) {
        return new Stamps(keys.mac("logbook/line/1"), keys.mac("logbook/link/1"));
    }

    synchronized Mark mac(Log log, List<? extends @Nullable Object> columns) {
        return Mark.of(lines.doFinal(text(log, columns)));
    }

    synchronized Mark link(Log log, Mark previous, long position, Mark mac) {
        links.update((byte) log.number());
        links.update(ByteBuffer.allocate(Long.BYTES).putLong(position).flip());
        links.update(previous.bytes());
        return Mark.of(links.doFinal(mac.bytes()));
    }

    private static Mac mac(Key key) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(key);
            return mac;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has " + HMAC, e);
        }
    }

    // Each value with its kind, a text also with its length: no two lines look alike.
    private static byte[] text(Log log, List<? extends @Nullable Object> columns) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(256);
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeByte(log.number());
            for (int i = 0; i < columns.size(); i++) {
                Object column = columns.get(i);
                if (column != null || !log.isLater(log.columns().get(i))) {
                    write(column, out);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void write(@Nullable Object column, DataOutputStream out) throws IOException {
        switch (column) {
            case null -> out.writeByte(0);
            case Long number -> {
                out.writeByte(1);
                out.writeLong(number);
            }
            case UUID id -> {
                out.writeByte(2);
                out.writeLong(id.getMostSignificantBits());
                out.writeLong(id.getLeastSignificantBits());
            }
            case Instant moment -> write(moment, out);
            case Timestamp moment -> write(moment.toInstant(), out);
            case Object other -> write(other.toString(), out);
        }
    }

    private static void write(Instant moment, DataOutputStream out) throws IOException {
        out.writeByte(3);
        out.writeLong(moment.getEpochSecond());
        out.writeInt(moment.getNano());
    }

    private static void write(String text, DataOutputStream out) throws IOException {
        byte[] letters = text.getBytes(StandardCharsets.UTF_8);
        out.writeByte(4);
        out.writeInt(letters.length);
        out.write(letters);
    }
}
