package nl.baken.dossiers;

import java.util.UUID;
import nl.baken.vault.Place;

/** The sealed columns of a dossier. */
enum Cell {
    NAME("identity", "name"),
    BIRTH_DATE("identity", "birth_date"),
    PHONE("identity", "phone"),
    EMAIL("identity", "email"),
    OTHER("identity", "other"),
    CONSENT_REASON("consent", "reason"),
    LINK_REASON("link", "reason"),
    TOLD("contact_note", "told"),
    CONDITIONS("contact_note", "conditions"),
    SAFE_REMARK("safe_contact", "remark"),
    RELATIVE_NAME("relative", "name"),
    RELATIVE_PHONE("relative", "phone"),
    WHEREABOUTS_PLACE("whereabouts_text", "place"),
    WHEREABOUTS_CONTACT("whereabouts_text", "contact"),
    WHEREABOUTS_ADDRESS("whereabouts_text", "address"),
    WHEREABOUTS_NEED("whereabouts_text", "need"),
    UNSEALING_SAID("unsealing", "said");

    private final String table;
    private final String column;

    Cell(String table, String column) {
        this.table = "dossiers." + table;
        this.column = column;
    }

    String table() {
        return table;
    }

    String column() {
        return column;
    }

    Place of(UUID row) {
        return new Place(table, column, row);
    }
}
