package nl.baken.signals;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import nl.baken.access.Callers;
import nl.baken.access.PersonId;
import nl.baken.intake.Report;
import nl.baken.linking.Clue;
import nl.baken.linking.Traces;
import nl.baken.signals.Involved.Naming;
import nl.baken.signals.Involved.Profile;
import nl.baken.vault.BlindIndex;
import nl.baken.vault.Hashes;
import nl.baken.vault.Place;
import nl.baken.vault.Sealed;
import nl.baken.vault.SubjectId;
import nl.baken.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The people named in signals, and the keyed hashes by which they are found. */
@Component
class InvolvedPeople {

    private static final int MOST = 100;

    private final JdbcClient jdbc;
    private final Vault vault;
    private final BlindIndex index;
    private final Traces traces;
    private final Clock clock;

    InvolvedPeople(JdbcClient jdbc, Vault vault, BlindIndex index, Traces traces, Clock clock) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.index = index;
        this.traces = traces;
        this.clock = clock;
    }

    void add(SignalId signal, Report.Involved told) {
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                        insert into signals.involved
                            (id, signal, subject, role, sex, age_band, nationality_group, name, phone, at, by)
                        values (:id, :signal, :signal, :role, :sex, :age, :nationality, :name, :phone, :at, :by)
                        """)
                .param("id", id)
                .param("signal", signal.value())
                .param("role", told.role())
                .param("sex", told.sex())
                .param("age", told.ageBand())
                .param("nationality", told.nationalityGroup())
                .param("name", sealed(signal, Involved.namePlace(id), told.name()))
                .param("phone", sealed(signal, Involved.phonePlace(id), told.phone()))
                .param("at", Callers.current().moment(clock))
                .param("by", Callers.current().person().value())
                .update();
        index(id, told.name(), told.phone());
        traces.begin(signal, new SubjectId(signal.value()), id, Clue.person(told.name(), null, told.phone(), ""));
    }

    List<Involved> of(Collection<SignalId> signals) {
        return jdbc.sql("""
                        select id, signal, subject, role, sex, age_band, nationality_group, name, phone, at, by
                        from signals.involved
                        where signal = any (?)
                        order by at, position
                        """)
                .param(signals.stream().map(SignalId::value).toArray(UUID[]::new))
                .query(InvolvedPeople::involved)
                .list();
    }

    /** The signals in which somebody has every part of this name. */
    List<SignalId> named(String name) {
        return found("NAME", hashes -> hashes.name(name));
    }

    /** The signals in which somebody has this telephone number. */
    List<SignalId> phoned(String phone) {
        return found("PHONE", hashes -> hashes.phone(phone).map(Set::of).orElse(Set.of()));
    }

    /** Moves people to another signal; they stay sealed with the key of the signal they came in with. */
    void move(Collection<UUID> people, Collection<SignalId> from, SignalId to) {
        jdbc.sql("update signals.involved set signal = ? where signal = any (?) and id = any (?)")
                .params(
                        to.value(),
                        from.stream().map(SignalId::value).toArray(UUID[]::new),
                        people.toArray(UUID[]::new))
                .update();
        traces.move(people, to);
    }

    /** Lets somebody be found by this name and telephone number. */
    void index(UUID involved, String name, String phone) {
        jdbc.sql("""
                        insert into signals.involved_index (involved, kind, token)
                        select :involved, 'NAME', unnest(:names) union all select :involved, 'PHONE', unnest(:phones)
                        """)
                .param("involved", involved)
                .param("names", index.name(name).toArray(String[]::new))
                .param("phones", index.phone(phone).toArray(String[]::new))
                .update();
    }

    private List<SignalId> found(String kind, Function<Hashes, Set<String>> sought) {
        return index.each().stream()
                .map(sought)
                .filter(tokens -> !tokens.isEmpty())
                .flatMap(tokens -> found(kind, tokens).stream())
                .distinct()
                .limit(MOST)
                .toList();
    }

    private List<SignalId> found(String kind, Set<String> tokens) {
        return jdbc.sql("""
                        select i.signal
                        from signals.involved_with(:kind, :tokens) found
                        join signals.involved i on i.id = found
                        order by i.at desc, i.id
                        limit :limit
                        """)
                .param("kind", kind)
                .param("tokens", tokens.toArray(String[]::new))
                .param("limit", MOST)
                .query((row, number) -> new SignalId(row.getObject("signal", UUID.class)))
                .list();
    }

    private byte @Nullable [] sealed(SignalId signal, Place place, String text) {
        return text.isBlank()
                ? null
                : vault.seal(new SubjectId(signal.value()), place, text).bytes();
    }

    static Involved involved(ResultSet row, int number) throws SQLException {
        return new Involved(
                row.getObject("id", UUID.class),
                new SignalId(row.getObject("signal", UUID.class)),
                new SubjectId(row.getObject("subject", UUID.class)),
                new Profile(
                        row.getString("role"),
                        row.getString("sex"),
                        row.getString("age_band"),
                        row.getString("nationality_group")),
                Optional.ofNullable(row.getBytes("name")).map(Sealed::of).orElse(null),
                Optional.ofNullable(row.getBytes("phone")).map(Sealed::of).orElse(null),
                new Naming(row.getObject("at", OffsetDateTime.class), new PersonId(row.getObject("by", UUID.class))));
    }
}
