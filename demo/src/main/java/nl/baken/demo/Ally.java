package nl.baken.demo;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.List;
import nl.baken.network.Contact;
import nl.baken.network.Offering;

/**
 * A partner as the evaluation of 2019 lists them by field; the organisations of care and shelter are invented.
 *
 * @param agreement what was agreed; empty when nothing was
 * @param point what still needs attention; empty when nothing does
 * @param daysAgo how long ago somebody verified it
 * @param address where a shelter can be found; empty when that is not known
 */
record Ally(Offering offering, Contact contact, String agreement, String point, int daysAgo, String address) {

    static List<Ally> all() {
        return Rows.of("partners", Ally::of);
    }

    private static Ally of(NamedCsvRecord row) {
        return new Ally(
                new Offering(
                        row.getField("name"),
                        row.getField("field"),
                        codes(row, "needs"),
                        codes(row, "groups"),
                        codes(row, "languages"),
                        row.getField("about")),
                new Contact(row.getField("task"), row.getField("person"), row.getField("phone"), row.getField("email")),
                row.getField("agreement"),
                row.getField("point"),
                Integer.parseInt(row.getField("days")),
                row.getField("address"));
    }

    private static List<String> codes(NamedCsvRecord row, String column) {
        return List.of(row.getField(column).split(" "));
    }
}
