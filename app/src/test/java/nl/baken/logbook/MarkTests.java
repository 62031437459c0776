package nl.baken.logbook;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MarkTests {

    private static final Mark MARK = Mark.of(new byte[] {0, 127, -1});

    @Test
    void twoOfTheSameBytesAreOne() {
        assertThat(Mark.of(new byte[] {0, 127, -1})).isEqualTo(MARK).hasSameHashCodeAs(MARK);
        assertThat(Mark.of(new byte[] {0, 127, 1})).isNotEqualTo(MARK).doesNotHaveSameHashCodeAs(MARK);
        assertThat(MARK).isNotEqualTo("007fff");
        assertThat(Mark.NONE.bytes()).isEmpty();
    }

    @Test
    void whatIsWrittenInDigitsIsReadBack() {
        assertThat(MARK).hasToString("007fff");
        assertThat(Mark.parse("007fff")).isEqualTo(MARK);
        assertThat(MARK.bytes()).containsExactly(0, 127, -1);
    }
}
