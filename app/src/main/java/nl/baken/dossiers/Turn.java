package nl.baken.dossiers;

import java.time.LocalDate;

/** A turn in the course of a dossier that asks for the day of the next contact. */
enum Turn {
    PLAN(10),
    AFTERCARE(65),
    REOPEN(5);

    private final int usualWorkingDays;

    Turn(int usualWorkingDays) {
        this.usualWorkingDays = usualWorkingDays;
    }

    /** After how many working days contact is usually due; somebody may always choose another day. */
    int usualWorkingDays() {
        return usualWorkingDays;
    }

    void take(DossierDesk desk, DossierId id, LocalDate reviewOn) {
        switch (this) {
            case PLAN -> desk.planContact(id, reviewOn);
            case AFTERCARE -> desk.beginAftercare(id, reviewOn);
            case REOPEN -> desk.reopen(id, reviewOn);
        }
    }

    /** The address below that of the dossier. */
    public String address() {
        return switch (this) {
            case PLAN -> "plan";
            case AFTERCARE -> "aftercare";
            case REOPEN -> "reopen";
        };
    }
}
