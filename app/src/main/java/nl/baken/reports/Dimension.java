package nl.baken.reports;

import java.util.Locale;

/** What dossiers are counted by. */
enum Dimension {
    EXPLOITATION("exploitation"),
    MUNICIPALITY("municipality"),
    SEX("sex"),
    AGE_BAND("age_band"),
    NATIONALITY_GROUP("nationality_group"),
    SOURCE("source");

    private final String column;

    Dimension(String column) {
        this.column = column;
    }

    String column() {
        return column;
    }

    public String labelKey() {
        return "reports.by." + name().toLowerCase(Locale.ROOT);
    }
}
