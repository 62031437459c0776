package nl.baken.worklist;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;

/** One thing that somebody has to do before a day; says what and where, never about whom. */
record Duty(String kind, String number, String href, LocalDate due, String owner, String municipality) {

    Duty {
        requireNonNull(due, "due is null");
        if (!href.startsWith("/")) {
            throw new IllegalArgumentException("not an address of ours: " + href);
        }
    }

    public boolean overdue(LocalDate today) {
        return due.isBefore(today);
    }
}
