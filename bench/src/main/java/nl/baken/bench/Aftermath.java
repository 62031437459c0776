package nl.baken.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.LongAdder;

/** What the owner of the database finds in it after Baken was killed. */
final class Aftermath implements AutoCloseable {

    /** What would be half a record, by name: what it lacks is written in the transaction that makes it. */
    private static final Map<String, String> HALVES = Map.ofEntries(
            Map.entry("signals that nobody holds", """
            select count(*) from signals.signal s where s.state in ('NEW', 'ENRICHING', 'WITH_DIRECTOR')
            and not exists (select from access.tie t where t.record = s.id and t.kind = 'HOLDER')
            """),
            Map.entry(
                    "signals without a text",
                    "select count(*) from signals.signal s where not exists (select from signals.statement t where t.signal = s.id)"),
            Map.entry(
                    "signals without a history",
                    "select count(*) from signals.signal s where not exists (select from signals.timeline t where t.signal = s.id)"),
            Map.entry(
                    "receipts without a signal",
                    "select count(*) from intake.receipt r where not exists (select from signals.signal s where s.id = r.signal)"),
            Map.entry("texts without a key", """
            select count(*) from signals.statement t
            where not exists (select from vault.subject_key k where k.subject = t.subject)
            """),
            Map.entry("merged dossiers that follow another one", """
            select count(*) from dossiers.dossier d left join access.following f on f.record = d.id
            where f.leader is distinct from d.part_of
            """),
            Map.entry("merged dossiers that do not say so", """
            select count(*) from dossiers.dossier d
            where (select count(*) filter (where t.code = 'BECAME_PART') - count(*) filter (where t.code = 'TAKEN_APART')
                   from dossiers.timeline t where t.dossier = d.id) <> (d.part_of is not null)::int
               or (select count(*) filter (where t.code = 'GOT_PART') - count(*) filter (where t.code = 'LOST_PART')
                   from dossiers.timeline t where t.dossier = d.id)
                  <> (select count(*) from dossiers.dossier p where p.part_of = d.id)
            """),
            Map.entry("merged dossiers that cannot be taken apart", """
            select count(*) from dossiers.dossier d
            where d.part_of is not null and not exists (select from access.tie_before b where b.record = d.id)
            """),
            Map.entry("merged signals that follow no other one", """
            select count(*) from signals.signal s
            where (s.merged_into is null) = exists (select from access.following f where f.record = s.id)
            """),
            Map.entry("merged signals that do not say so", """
            select count(*) from signals.signal s
            where (select count(*) filter (where t.code = 'MERGED') - count(*) filter (where t.code = 'TAKEN_APART')
                   from signals.timeline t where t.signal = s.id) <> (s.merged_into is not null)::int
               or (select count(*) filter (where t.code = 'RECEIVED') - count(*) filter (where t.code = 'LOST_PART')
                   from signals.timeline t where t.signal = s.id)
                  <> (select count(*) from access.following f where f.leader = s.id)
            """),
            Map.entry("merged signals that cannot be taken apart", """
            select count(*) from signals.signal s
            where s.merged_into is not null and not exists (select from access.tie_before b where b.record = s.id)
            """),
            Map.entry("acts that show a signal without data subjects", """
            select count(*) from logbook.act a where a.handler = 'GET /signals/{id}' and a.result = 'DONE'
            and not exists (select from logbook.processing p where p.trace = a.trace)
            """));

    private final Connection owner;

    Aftermath(Databases databases) throws SQLException {
        this.owner = databases.owner();
    }

    Map<String, Long> halves() throws SQLException {
        Map<String, Long> counted = new LinkedHashMap<>();
        for (Map.Entry<String, String> half : HALVES.entrySet()) {
            counted.put(half.getKey(), count(half.getValue()));
        }
        return counted;
    }

    /** How many pages of a signal arrived at somebody without a line in the audit log that says so. */
    long unlogged(Map<String, LongAdder> readings, String login) throws SQLException {
        long unlogged = 0;
        for (Map.Entry<String, LongAdder> reading : readings.entrySet()) {
            UUID record = UUID.fromString(reading.getKey().substring("/signals/".length()));
            unlogged += Math.max(0, reading.getValue().sum() - logged(record, login));
        }
        return unlogged;
    }

    private long logged(UUID record, String login) throws SQLException {
        return count("""
                select count(*) from logbook.act a join access.person p on p.id = a.actor
                where a.record = ? and p.login = ? and a.handler = 'GET /signals/{id}' and a.result = 'DONE'
                """, record, login);
    }

    private long count(String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = owner.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    @Override
    public void close() throws SQLException {
        owner.close();
    }
}
