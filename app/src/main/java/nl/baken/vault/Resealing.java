package nl.baken.vault;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Finds the sealed texts of subjects in every column that modules told of, and seals them with the newest key of each. */
record Resealing(JdbcClient jdbc, List<SealedColumn> columns) {

    Resealing {
        columns = List.copyOf(columns);
    }

    /** In which rows texts of these subjects are, without looking into them. */
    Map<UUID, Map<SealedColumn, List<UUID>>> find(Collection<UUID> subjects) {
        Map<UUID, Map<SealedColumn, List<UUID>>> found = new HashMap<>();
        for (SealedColumn column : columns) {
            jdbc.sql("select distinct " + column.subject() + " as subject, "
                            + column.key().getFirst() + " as id from "
                            + column.table() + " where " + column.subject() + " = any (?) and " + column.column()
                            + " is not null")
                    .param(subjects.toArray(UUID[]::new))
                    .query(row -> {
                        found.computeIfAbsent(row.getObject("subject", UUID.class), subject -> new HashMap<>())
                                .computeIfAbsent(column, first -> new ArrayList<>())
                                .add(row.getObject("id", UUID.class));
                    });
        }
        return found;
    }

    /** Seals what was found of one subject, except what the newest key sealed already. */
    void reseal(SubjectId subject, KeysetHandle keys, Map<SealedColumn, List<UUID>> rows)
            throws GeneralSecurityException {
        Aead key = keys.getPrimitive(KeyRing.CRYPTO, Aead.class);
        for (Map.Entry<SealedColumn, List<UUID>> each : rows.entrySet()) {
            for (Text text : texts(each.getKey(), subject, each.getValue())) {
                if (!text.sealed().isOf(Keysets.newest(keys))) {
                    write(each.getKey(), text, Sealed.seal(key, subject, text.place(), open(key, subject, text)));
                }
            }
        }
    }

    private static String open(Aead key, SubjectId subject, Text text) {
        try {
            return text.sealed().open(key, subject, text.place());
        } catch (GeneralSecurityException e) {
            throw new Tampered(text.place(), e);
        }
    }

    private List<Text> texts(SealedColumn column, SubjectId subject, List<UUID> ids) {
        String id = column.key().getFirst();
        return jdbc.sql("select ctid::text as at, " + String.join(", ", column.key()) + ", " + column.column()
                        + " as sealed from " + column.table() + " where " + id + " = any (?) and " + column.subject()
                        + " = ? and " + column.column() + " is not null for update")
                .params(ids.toArray(UUID[]::new), subject.value())
                .query((row, number) -> {
                    List<String> values = new ArrayList<>();
                    for (String key : column.key()) {
                        values.add(row.getString(key));
                    }
                    return new Text(
                            row.getString("at"),
                            UUID.fromString(values.getFirst()),
                            column.place(values),
                            Sealed.of(row.getBytes("sealed")));
                })
                .list();
    }

    // the rows are locked, so that each stays where it was found
    private void write(SealedColumn column, Text text, Sealed anew) {
        int written = jdbc.sql("update " + column.table() + " set " + column.column() + " = ? where "
                        + column.key().getFirst() + " = ? and ctid = cast(? as tid)")
                .params(anew.bytes(), text.id(), text.at())
                .update();
        if (written != 1) {
            throw new IllegalStateException(text.place() + " is in " + written + " rows");
        }
    }

    private record Text(String at, UUID id, Place place, Sealed sealed) {}
}
