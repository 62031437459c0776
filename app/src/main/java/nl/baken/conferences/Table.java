package nl.baken.conferences;

import static java.util.Objects.requireNonNull;

import org.springframework.stereotype.Component;

/** What lies on a table and who sits at it. */
@Component
record Table(Agenda agenda, Parties parties, Sheets sheets) {

    Table {
        requireNonNull(agenda, "agenda is null");
        requireNonNull(parties, "parties is null");
        requireNonNull(sheets, "sheets is null");
    }
}
