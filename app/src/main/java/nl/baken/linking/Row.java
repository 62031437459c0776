package nl.baken.linking;

/** What records of any kind may tell when they are laid side by side, in the order in which it stands there. */
public enum Row {
    NAME(Meaning.NAME),
    BIRTH_DATE(Meaning.TEXT),
    PHONE(Meaning.PHONE),
    EMAIL(Meaning.TEXT),
    PEOPLE(Meaning.TEXT),
    SEX(Meaning.TEXT),
    AGE_BAND(Meaning.TEXT),
    NATIONALITY(Meaning.TEXT),
    RELATIVES(Meaning.NAME),
    EXPLOITATION(Meaning.TEXT),
    SUBJECT(Meaning.TEXT),
    MUNICIPALITY(Meaning.TEXT),
    SEEN_WHEN(Meaning.TEXT),
    SOURCE(Meaning.TEXT),
    SINCE(Meaning.TEXT),
    SIGNALS(Meaning.TEXT),
    TOLD(Meaning.TEXT);

    /** When two spellings are of the same. */
    enum Meaning {
        NAME,
        PHONE,
        TEXT
    }

    private final Meaning meaning;

    Row(Meaning meaning) {
        this.meaning = meaning;
    }

    Meaning meaning() {
        return meaning;
    }

    String key() {
        return "linking.row." + name();
    }
}
