package nl.baken.network;

import java.util.UUID;
import nl.baken.vault.Place;

/** A column of this module in which texts are sealed. */
enum Cell {
    ABOUT("network.partner", "about"),
    TASK("network.contact", "task"),
    NAME("network.contact", "name"),
    PHONE("network.contact", "phone"),
    EMAIL("network.contact", "email"),
    AGREED("network.agreement", "said"),
    ADDRESS("network.address_text", "said"),
    OPENED("network.opening", "said");

    private final String table;
    private final String column;

    Cell(String table, String column) {
        this.table = table;
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
