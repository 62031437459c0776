package nl.baken.chain;

/** What somebody may type into a field that no designer of a form thinks of. */
enum Typed {
    NOTHING(""),
    TOO_MUCH("a".repeat(100_000)),
    CONTROL_CHARACTERS("a\u0000b\u0007c\u001b[31m\r\nd"),
    MARKUP_AND_SQL("<script>alert(1)</script><b onmouseover=x>&amp;\"'; drop table signals.signal; -- \\ %_"),
    OTHER_SCRIPTS("👩‍👩‍👧🏳️‍🌈 en 𝔘 \u202Eاختبار\u202C עברית"),
    FAR_AWAY("+999999999-12-31");

    private final String text;

    Typed(String text) {
        this.text = text;
    }

    String text() {
        return text;
    }
}
