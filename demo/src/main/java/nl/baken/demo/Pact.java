package nl.baken.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import nl.baken.legal.Covenant.Scope;

/**
 * A covenant invented for the region.
 *
 * @param parties the keys of the organisations that are asked
 * @param signed those of them that signed
 */
record Pact(Scope scope, LocalDate from, LocalDate last, List<String> parties, Signed signed) {

    static List<Pact> all() {
        return Rows.of(
                "covenants",
                row -> new Pact(
                        new Scope(
                                row.getField("title"),
                                row.getField("purpose"),
                                row.getField("regime"),
                                Set.of(row.getField("categories").split(" "))),
                        LocalDate.parse(row.getField("from")),
                        LocalDate.parse(row.getField("last")),
                        List.of(row.getField("parties").split(" ")),
                        new Signed(
                                List.of(row.getField("signed").split(" ")),
                                row.getField("signatory"),
                                LocalDate.parse(row.getField("signed_on")))));
    }

    /** Which parties signed, who did so for each of them, and when. */
    record Signed(List<String> parties, String signatory, LocalDate on) {}
}
