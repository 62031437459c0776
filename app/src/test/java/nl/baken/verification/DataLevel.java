package nl.baken.verification;

import java.util.List;

/** How well what a table keeps must be protected, from what anybody may know to where a victim is. */
enum DataLevel {
    PUBLIC("code lists, terms and articles: what anybody may know", """
            Plain. Changed by migrations or an administrator, which is a line of the audit log. Kept as history."""),
    INTERNAL("who works where with which rights, covenants, and the history of keys", """
            Plain text, no data about the people that cases are about. Changed by who may, each change a line of the audit log. Read by
            colleagues as far as their role goes."""),
    CODED("codes, days and numbers about cases, and who read them: no name, no text", """
            Row-level security, or no way to it for the pages but a function. Joined to a person only by who holds the record. Reading is a line of the
            logboek. Goes with the record, or after the term of the logs. Neither changed nor removed in the logs: each line is chained
            with a key from outside the database."""),
    SEALED(
            "what people said or are called: texts, names, numbers of telephones, and keyed hashes to find them by",
            """
            All of CODED, and: sealed by AES-256 in Galois/counter mode under a key of the person or record, bound to table, column and
            row; that key is wrapped by a key-encryption key from outside the database. Opened through the read gate alone, one line of
            the logboek for each data subject, written before anything is shown. Destroyed with its key, in copies of the database
            too."""),
    WHEREABOUTS("where a victim is", """
            All of SEALED, and: a key of its own, a right of its own, opened once with a fresh second factor, a case relation and a reason;
            the owner of the case is told. In no list, search, export, mail or log."""),
    SECRET("what opens an account, a session or a key", """
            Passwords by Argon2id, tokens and codes as hashes, secrets of second factors sealed, keys wrapped. On no page and in no file.
            Ends with its use or its term.""");

    private final String what;
    private final String protection;

    DataLevel(String what, String protection) {
        this.what = what;
        this.protection = String.join(" ", protection.lines().map(String::strip).toList());
    }

    String what() {
        return what;
    }

    String protection() {
        return protection;
    }

    /** Whether a row of it is for some colleagues and not for others. */
    boolean isAboutCases() {
        return List.of(CODED, SEALED, WHEREABOUTS).contains(this);
    }
}
