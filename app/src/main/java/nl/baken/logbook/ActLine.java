package nl.baken.logbook;

import java.time.LocalDateTime;

/** A line of the audit log as an auditor sees it. */
record ActLine(LocalDateTime at, Who who, String action, String handler, String record, String result) {

    /**
     * Who did it.
     *
     * @param posts what they were that day
     * @param gear with what their session began; empty when that is not known
     */
    record Who(String name, String posts, String gear) {}
}
