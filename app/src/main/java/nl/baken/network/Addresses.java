package nl.baken.network;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.baken.access.Callers;
import nl.baken.access.PersonId;
import nl.baken.deadlines.WorkingDays;
import nl.baken.vault.Sealed;
import nl.baken.vault.SealedText;
import nl.baken.vault.SubjectId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps where a shelter can be found, under a key of its own, and who opened that and why. */
@Component
class Addresses {

    private static final int LOOK_WITHIN = 1;

    private final JdbcClient jdbc;
    private final Sealing sealing;
    private final WorkingDays workingDays;
    private final Clock clock;

    Addresses(JdbcClient jdbc, Sealing sealing, WorkingDays workingDays, Clock clock) {
        this.jdbc = jdbc;
        this.sealing = sealing;
        this.workingDays = workingDays;
        this.clock = clock;
    }

    Optional<Address> of(PartnerId partner) {
        return jdbc.sql("select id, entered_at from network.address where partner = ?")
                .param(partner.value())
                .query((row, number) -> new Address(
                        row.getObject("id", UUID.class),
                        local(row, "entered_at").toLocalDate()))
                .optional();
    }

    /** The address before it goes, with its key. */
    void enter(PartnerId partner, String said) {
        remove(partner);
        AddressId id = AddressId.next();
        SubjectId subject = sealing.enrol(id);
        jdbc.sql("insert into network.address (id, partner, entered_by, entered_at) values (?, ?, ?, ?)")
                .params(id.value(), partner.value(), Callers.current().person().value(), now())
                .update();
        jdbc.sql("insert into network.address_text (address, said) values (?, ?)")
                .params(id.value(), sealing.seal(subject, Cell.ADDRESS, id.value(), said))
                .update();
    }

    /** False when there was none. */
    boolean remove(PartnerId partner) {
        return jdbc.sql("delete from network.address where partner = ?")
                        .param(partner.value())
                        .update()
                > 0;
    }

    /** Writes down who opens it and why: that tells a colleague, and the database asks for it. */
    void open(PartnerId partner, Address address, String reason, String said) {
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                        insert into network.opening (id, partner, address, opened_by, opened_at, reason, said, look_by)
                        values (?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        id,
                        partner.value(),
                        address.id(),
                        Callers.current().person().value(),
                        now(),
                        reason,
                        sealing.seal(partner.subject(), Cell.OPENED, id, said),
                        workingDays.after(LocalDate.now(clock), LOOK_WITHIN))
                .update();
    }

    /** The text, which the database gives to the transaction that wrote down why, and to no other. */
    SealedText sealed(Address address) {
        return jdbc.sql("select said from network.address_text where address = ?")
                .param(address.id())
                .query((row, number) -> new SealedText(
                        new SubjectId(address.id()), Cell.ADDRESS.of(address.id()), Sealed.of(row.getBytes("said"))))
                .single();
    }

    /** Whether somebody else attends to the post that keeps the partner, who is then told. */
    boolean isToldToColleague(Partner partner) {
        return jdbc.sql("select exists (select from access.attendance where post = ? and person <> ?)")
                .params(
                        partner.upkeep().post().value(),
                        Callers.current().person().value())
                .query(Boolean.class)
                .single();
    }

    /** Who opened it, the last one first, as far as the caller is told. */
    List<Opening> openings(PartnerId partner) {
        return jdbc.sql("select * from network.opening where partner = ? order by opened_at desc, id")
                .param(partner.value())
                .query((row, number) -> opening(row, partner))
                .list();
    }

    /** False when it was the opener, who is not told, or when somebody looked before. */
    boolean see(PartnerId partner, UUID opening) {
        PersonId me = Callers.current().person();
        return jdbc.sql("""
                        update network.opening set seen_by = ?, seen_at = ?
                        where id = ? and partner = ? and opened_by <> ? and seen_at is null
                        """)
                        .params(me.value(), now(), opening, partner.value(), me.value())
                        .update()
                == 1;
    }

    private Opening opening(ResultSet row, PartnerId partner) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        return new Opening(
                id,
                new PersonId(row.getObject("opened_by", UUID.class)),
                local(row, "opened_at"),
                row.getString("reason"),
                new SealedText(partner.subject(), Cell.OPENED.of(id), Sealed.of(row.getBytes("said"))),
                person(row.getObject("seen_by", UUID.class)));
    }

    private static @Nullable PersonId person(@Nullable UUID id) {
        return id == null ? null : new PersonId(id);
    }

    private LocalDateTime local(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class)
                .atZoneSameInstant(clock.getZone())
                .toLocalDateTime();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
