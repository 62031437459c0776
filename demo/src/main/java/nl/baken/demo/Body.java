package nl.baken.demo;

import java.util.List;
import java.util.stream.Stream;
import nl.baken.access.OrganisationKind;

/** An organisation of the region, with the municipalities that it answers for. */
record Body(String key, OrganisationKind kind, String name, List<String> municipalities) {

    Body {
        municipalities = List.copyOf(municipalities);
    }

    static List<Body> all() {
        return Rows.of(
                "organisations",
                row -> new Body(
                        row.getField("organisation"),
                        OrganisationKind.valueOf(row.getField("kind")),
                        row.getField("name"),
                        Stream.of(row.getField("municipalities").split(" ", -1))
                                .filter(code -> !code.isEmpty())
                                .toList()));
    }
}
