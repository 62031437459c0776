package nl.baken.linkage.spark;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Map;
import nl.baken.linkage.Description;
import nl.baken.linkage.Field;
import nl.baken.linkage.KeyHashes;

/** A record on its way from machine to machine: its number, what it says in one piece, and its keys. */
final class Row implements Serializable {

    private final int number;
    private final byte[] written;
    private final KeyHashes keys;

    private Row(int number, byte[] written, KeyHashes keys) {
        this.number = number;
        this.written = written;
        this.keys = keys;
    }

    static Row of(int number, Description description, KeyHashes keys) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        try {
            for (Field field : Field.values()) {
                out.writeUTF(description.values().getOrDefault(field, ""));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Row(number, bytes.toByteArray(), keys);
    }

    Row without(KeyHashes hot) {
        return new Row(number, written, keys.without(hot));
    }

    int number() {
        return number;
    }

    KeyHashes keys() {
        return keys;
    }

    Description description() {
        Map<Field, String> values = new EnumMap<>(Field.class);
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(written));
        try {
            for (Field field : Field.values()) {
                String text = in.readUTF();
                if (!text.isEmpty()) {
                    values.put(field, text);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Description(values);
    }
}
