package nl.baken.trajectories;

import java.util.UUID;
import nl.baken.vault.Place;
import nl.baken.vault.SealedColumn;

/** The sealed columns of trajectories, all under the key of the person of the dossier. */
enum Cell {
    DOMAIN_REASON("domain", "reason"),
    STEP_WHAT("step", "what"),
    STEP_OUTCOME("step", "outcome"),
    LAW_SAID("law_answer", "said"),
    WINDOW_SAID("legal_window", "said"),
    GOAL_WORDS("goal", "words"),
    MEASURE_SAID("measure", "said"),
    SPOKEN("interpreter", "spoken"),
    INTERPRETER_SAID("interpreter", "said"),
    CHILD_BORN("child", "born"),
    CHILD_SAID("child", "said");

    private final String table;
    private final String column;

    Cell(String table, String column) {
        this.table = "trajectories." + table;
        this.column = column;
    }

    Place of(UUID row) {
        return new Place(table, column, row);
    }

    String column() {
        return column;
    }

    SealedColumn told() {
        boolean ofDossier = this == SPOKEN || this == INTERPRETER_SAID;
        return SealedColumn.of(table, column, "dossier", ofDossier ? "dossier" : "id");
    }
}
