package nl.baken.logbook;

import java.time.LocalDateTime;

/** A line of the audit log as an auditor sees it. */
record ActLine(
        LocalDateTime at, String name, String posts, String action, String handler, String record, String result) {}
