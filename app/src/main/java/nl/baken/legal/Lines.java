package nl.baken.legal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.baken.codes.CodeList;
import nl.baken.codes.Labels;
import nl.baken.legal.ShareLine.Event;
import nl.baken.legal.ShareLine.Field;
import nl.baken.legal.ShareLine.Why;
import nl.baken.shared.Id;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** Reads the ledger: each share with its fields and with what happened afterwards. */
@Component
class Lines {

    private static final String SELECT = """
            select s.id, s.number, s.way, s.record, s.shared_on, s.last_day, s.purpose, s.ground, s.ground_now, s.shared_under, s.third_party,
                   coalesce(w.name || ', ', '') || g.name as giver, coalesce(r.name, '') as receiver, coalesce(c.number, '') as covenant
            from legal.share s
            join access.organisation g on g.id = s.from_organisation
            left join access.person w on w.id = s.from_person
            left join access.organisation r on r.id = s.to_organisation
            left join legal.covenant c on c.id = s.covenant
            """;
    private static final String ORDER = " order by s.written desc";

    private final JdbcClient jdbc;
    private final Labels labels;
    private final Clock clock;

    Lines(JdbcClient jdbc, Labels labels, Clock clock) {
        this.jdbc = jdbc;
        this.labels = labels;
        this.clock = clock;
    }

    List<ShareLine> of(Id record) {
        return lines(jdbc.sql(SELECT + " where s.record = :record" + ORDER).param("record", record.value()));
    }

    List<ShareLine> one(Id share) {
        return lines(jdbc.sql(SELECT + " where s.id = :share").param("share", share.value()));
    }

    List<Numbered> numbered(String number) {
        return numbered(jdbc.sql(SELECT + " where s.number = :number").param("number", number));
    }

    List<Numbered> numbered(ShareFilter filter, int size) {
        return numbered(found(filter, size, 0));
    }

    List<ShareLine> find(ShareFilter filter, int size, int skipped) {
        return lines(found(filter, size, skipped));
    }

    private StatementSpec found(ShareFilter filter, int size, int skipped) {
        UUID organisation =
                filter.organisation() == null ? null : filter.organisation().value();
        return jdbc.sql(SELECT + """
                         where (cast(:organisation as uuid) is null or :organisation in (s.from_organisation, s.to_organisation))
                          and s.shared_on >= coalesce(cast(:from as date), '-infinity')
                          and s.shared_on <= coalesce(cast(:last as date), 'infinity')
                          and s.shared_under = coalesce(:under, s.shared_under)
                        """ + ORDER + " limit :size offset :skipped")
                .param("organisation", organisation, Types.OTHER)
                .param("from", filter.from(), Types.DATE)
                .param("last", filter.last(), Types.DATE)
                .param("under", filter.way() == null ? null : filter.way().name(), Types.VARCHAR)
                .param("size", size)
                .param("skipped", skipped);
    }

    private List<ShareLine> lines(StatementSpec statement) {
        return numbered(statement).stream().map(Numbered::line).toList();
    }

    private List<Numbered> numbered(StatementSpec statement) {
        List<Map.Entry<UUID, ShareLine>> found = statement
                .query((row, number) -> Map.entry(row.getObject("id", UUID.class), line(row)))
                .list();
        UUID[] ids = found.stream().map(Map.Entry::getKey).toArray(UUID[]::new);
        Map<UUID, List<Field>> fields = fields(ids);
        Map<UUID, List<Event>> events = events(ids);
        return found.stream()
                .map(entry -> {
                    ShareLine line = entry.getValue();
                    return new Numbered(
                            entry.getKey(),
                            new ShareLine(
                                    line.number(),
                                    line.on(),
                                    line.from(),
                                    line.to(),
                                    line.why(),
                                    fields.getOrDefault(entry.getKey(), List.of()),
                                    events.getOrDefault(entry.getKey(), List.of())));
                })
                .toList();
    }

    private Map<UUID, List<Field>> fields(UUID[] shares) {
        return jdbc
                .sql("""
                        select share, field, category, subject, secret from legal.share_item
                        where share = any (:shares) order by share, position
                        """)
                .param("shares", shares)
                .query((row, number) -> Map.entry(
                        row.getObject("share", UUID.class),
                        new Field(
                                row.getString("field"),
                                row.getString("category"),
                                row.getString("subject"),
                                row.getBoolean("secret"))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    private Map<UUID, List<Event>> events(UUID[] shares) {
        return jdbc
                .sql("""
                        select share, at at time zone :zone as at, kind from legal.share_event
                        where share = any (:shares) order by id
                        """)
                .param("zone", clock.getZone().getId())
                .param("shares", shares)
                .query((row, number) -> Map.entry(
                        row.getObject("share", UUID.class),
                        new Event(row.getObject("at", LocalDateTime.class), ShareEvent.valueOf(row.getString("kind")))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    // what goes on paper at a conference bears the number of its sheet or agreement
    private static CodeList purposes(String way, String number) {
        return switch (way) {
            case "REGION" -> CodeList.INQUIRY_PURPOSE;
            case "CONFERENCE" -> CodeList.CONFERENCE_KIND;
            case "PERSON" -> CodeList.DATA_RIGHT;
            default -> number.matches("[AN]-.*") ? CodeList.CONFERENCE_KIND : CodeList.HANDOVER_PURPOSE;
        };
    }

    // the ground it was given on stays in the ledger, and after it the one that was chosen later
    private String grounds(String way, String given, @Nullable String later) {
        CodeList list = way.equals("PERSON") ? CodeList.DATA_RIGHT : CodeList.LEGAL_GROUND;
        String ground = labels.of(list.name(), given);
        return later == null ? ground : ground + " → " + labels.of(CodeList.LEGAL_GROUND.name(), later);
    }

    private ShareLine line(ResultSet row) throws SQLException {
        String way = row.getString("way");
        CodeList outside = way.equals("PERSON") ? CodeList.ASKER : CodeList.THIRD_PARTY;
        String thirdParty = row.getString("third_party");
        Why why = new Why(
                row.getString("record"),
                labels.of(purposes(way, row.getString("number")).name(), row.getString("purpose")),
                grounds(way, row.getString("ground"), row.getString("ground_now")),
                row.getString("shared_under"),
                row.getString("covenant"),
                row.getObject("last_day", LocalDate.class));
        return new ShareLine(
                row.getString("number"),
                row.getObject("shared_on", LocalDate.class),
                row.getString("giver"),
                thirdParty == null ? row.getString("receiver") : labels.of(outside.name(), thirdParty),
                why,
                List.of(),
                List.of());
    }

    /** A line, and by what its sealed words are found. */
    record Numbered(UUID id, ShareLine line) {}
}
