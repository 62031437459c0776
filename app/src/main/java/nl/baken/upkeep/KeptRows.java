package nl.baken.upkeep;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.IntStream;
import nl.baken.linkage.Description;
import nl.baken.linkage.Field;
import nl.baken.linkage.KeyHashes;
import nl.baken.upkeep.ExportFile.Row;

/** The lines of an export on disk, each to be read again by its number from nought, with its keys. */
final class KeptRows implements AutoCloseable {

    private final Scratch scratch;
    private final Scratch.Kept file;
    private final Numbers starts;
    private final DataOutputStream out;
    private FileChannel channel;
    private long end;
    private int size;

    KeptRows(Scratch scratch) throws IOException {
        this.scratch = scratch;
        this.file = scratch.next();
        this.starts = new Numbers(scratch);
        this.out = scratch.write(file);
        this.channel = FileChannel.open(file.path());
    }

    /** A line as it was kept. */
    record Known(Row row, KeyHashes keys) {}

    void add(Row row, KeyHashes keys) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream written = new DataOutputStream(bytes);
        written.writeLong(row.line());
        byte[] id = row.id().getBytes(StandardCharsets.UTF_8);
        written.writeInt(id.length);
        written.write(id);
        for (Field field : Field.values()) {
            written.writeUTF(row.says().values().getOrDefault(field, ""));
        }
        int[] hashes = keys.stream().toArray();
        written.writeInt(hashes.length);
        for (int hash : hashes) {
            written.writeInt(hash);
        }
        out.write(bytes.toByteArray());
        starts.set(size, end);
        end += bytes.size();
        size++;
        starts.set(size, end);
    }

    /** Nothing is added any more. */
    void finish() throws IOException {
        out.close();
        channel.close();
        channel = FileChannel.open(file.path());
    }

    int size() {
        return size;
    }

    Known get(int number) {
        long from = starts.get(number);
        byte[] bytes = scratch.read(channel, file, from, (int) (starts.get(number + 1) - from));
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            long line = in.readLong();
            String id = new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
            Map<Field, String> says = new EnumMap<>(Field.class);
            for (Field field : Field.values()) {
                String text = in.readUTF();
                if (!text.isEmpty()) {
                    says.put(field, text);
                }
            }
            int[] hashes = new int[in.readInt()];
            for (int i = 0; i < hashes.length; i++) {
                hashes[i] = in.readInt();
            }
            return new Known(new Row(line, id, new Description(says)), KeyHashes.of(IntStream.of(hashes)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        out.close();
        channel.close();
        starts.close();
    }
}
