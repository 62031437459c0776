package nl.baken.verification;

/** What becomes of a requirement, in the words of the page. */
enum Verdict {
    PROVEN("proven"),
    DOCUMENTED("documented"),
    NOT_APPLICABLE("not applicable"),
    OPEN("**open**");

    private final String words;

    Verdict(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }
}
