package nl.baken.access;

/** What the audit log tells of what happened at the door. */
final class DoorLog {

    private DoorLog() {}

    /** What happened to somebody, the first on top. */
    static String of(PersonId person) {
        return TestRegion.asOwnerText("""
                select coalesce(string_agg(substring(action from 6), ' ' order by id), '') from logbook.act
                where action like 'DOOR\\_%' and coalesce(record, actor) = ?
                """, person.value());
    }
}
