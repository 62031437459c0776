package nl.baken.chain;

/** What somebody may type into a field that no designer of a form thinks of. */
enum Typed {
    NOTHING(""),
    TOO_MUCH("a".repeat(100_000)),
    CONTROL_CHARACTERS("a\u0000b\u0007c\u001b[31m\r\nd"),
    MARKUP("<script>alert(1)</script><b onmouseover=x>&amp;\"'"),
    SQL("'; drop table signals.signal; -- \\ %_"),
    EMOJI("👩‍👩‍👧🏳️‍🌈 en 𝔘"),
    RIGHT_TO_LEFT("\u202Eاختبار\u202C עברית");

    private final String text;

    Typed(String text) {
        this.text = text;
    }

    String text() {
        return text;
    }
}
