package nl.baken.access;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.baken.access.Directory.PersonCard;
import nl.baken.shared.NotFound;
import nl.baken.shared.Refused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who is absent on which days, and who acts for them; kept by themselves or by an administrator. */
@Service
@Transactional
public class Absences {

    private final JdbcClient jdbc;
    private final Access access;
    private final Clock clock;

    Absences(JdbcClient jdbc, Access access, Clock clock) {
        this.jdbc = jdbc;
        this.access = access;
        this.clock = clock;
    }

    /** Everybody's absences that are not over yet, the first to begin first. */
    public List<Absence> upcoming() {
        return upcoming("true", List.of());
    }

    /** The absences that are not over yet in which somebody acts for a colleague. */
    List<Absence> deputised(PersonId deputy) {
        return upcoming("a.deputy = ?", List.of(deputy.value()));
    }

    private List<Absence> upcoming(String which, List<UUID> asked) {
        return jdbc.sql("""
                        select a.id, a.person, p.name, d.name as deputy_name, a.valid_from, a.valid_until
                        from access.absence a
                        join access.person p on p.id = a.person
                        join access.person d on d.id = a.deputy
                        where a.valid_until >= ? and %s
                        order by a.valid_from, p.name collate "nl-x-icu"
                        """.formatted(which))
                .param(today())
                .params(asked)
                .query((row, number) -> new Absence(
                        new AbsenceId(row.getObject("id", UUID.class)),
                        new PersonId(row.getObject("person", UUID.class)),
                        row.getString("name"),
                        row.getString("deputy_name"),
                        row.getObject("valid_from", LocalDate.class),
                        row.getObject("valid_until", LocalDate.class)))
                .list();
    }

    /** Somebody's absences that are not over yet. */
    public List<Absence> upcoming(PersonId person) {
        return upcoming().stream()
                .filter(absence -> absence.person().equals(person))
                .toList();
    }

    /** Who may act for somebody: active colleagues who have every role that this person has. */
    public List<PersonCard> deputies(PersonId person) {
        return jdbc.sql("""
                        with role_of as (
                            select h.person, s.role
                            from access.holding h
                            join access.post s on s.id = h.post
                            where (h.valid_until is null or h.valid_until >= :today)
                              and (h.valid_from <= :today or h.person = :person)
                        )
                        select p.id, p.name
                        from access.person p
                        where p.active and p.id <> :person
                          and exists (select from role_of r where r.person = :person)
                          and not exists (
                            select role from role_of where person = :person
                            except
                            select role from role_of where person = p.id)
                        order by p.name collate "nl-x-icu", p.id
                        """)
                .param("person", person.value())
                .param("today", today())
                .query((row, number) ->
                        new PersonCard(new PersonId(row.getObject("id", UUID.class)), row.getString("name")))
                .list();
    }

    /** Lets a deputy act for somebody from the first day up to and including the last. */
    public AbsenceId report(PersonId person, PersonId deputy, LocalDate from, LocalDate last) {
        requireOwnOrAdministrator(person);
        requireNotOneself(person, deputy);
        if (last.isBefore(from) || last.isBefore(today())) {
            throw new Refused("access.refused.absence.days");
        }
        if (deputies(person).stream().noneMatch(known -> known.id().equals(deputy))) {
            throw new Refused("access.refused.absence.deputy");
        }
        requirePresent(person, from, last, "access.refused.absence.twice");
        requirePresent(deputy, from, last, "access.refused.absence.both");
        AbsenceId id = AbsenceId.next();
        jdbc.sql("insert into access.absence (id, person, deputy, valid_from, valid_until) values (?, ?, ?, ?, ?)")
                .params(id.value(), person.value(), deputy.value(), from, last)
                .update();
        return id;
    }

    /** Ends an absence: whoever was absent is there again today. */
    public void end(AbsenceId id) {
        Absence known = upcoming().stream()
                .filter(absence -> absence.id().equals(id))
                .findFirst()
                .orElseThrow(NotFound::new);
        requireOwnOrAdministrator(known.person());
        jdbc.sql("update access.absence set valid_until = ? where id = ? and valid_from < ?")
                .params(today().minusDays(1), id.value(), today())
                .update();
        jdbc.sql("delete from access.absence where id = ? and valid_from >= ?")
                .params(id.value(), today())
                .update();
    }

    private void requirePresent(PersonId person, LocalDate from, LocalDate last, String refusal) {
        boolean absent = jdbc.sql("""
                        select exists (
                            select from access.absence
                            where person = ? and valid_from <= ? and valid_until >= ?)
                        """)
                .params(person.value(), last, from)
                .query(Boolean.class)
                .single();
        if (absent) {
            throw new Refused(refusal);
        }
    }

    // An administrator who names themselves would get the posts of somebody who did not ask for it.
    private static void requireNotOneself(PersonId person, PersonId deputy) {
        PersonId caller = Callers.current().person();
        if (!person.equals(caller) && deputy.equals(caller)) {
            throw new Refused("access.refused.yourself");
        }
    }

    private void requireOwnOrAdministrator(PersonId person) {
        if (!person.equals(Callers.current().person())) {
            access.require(Action.ADMINISTER);
        }
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
