package nl.baken.demo;

import java.util.List;
import nl.baken.access.Role;

/** Somebody invented who works in the region. */
record Personage(String login, String name, Role role, String organisation) {

    static List<Personage> all() {
        return Rows.of(
                "people",
                row -> new Personage(
                        row.getField("login"),
                        row.getField("name"),
                        Role.valueOf(row.getField("role")),
                        row.getField("organisation")));
    }
}
