package nl.baken.logbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class SubjectChoiceTests {

    private static final String ID = "01020304-0506-0708-090a-0b0c0d0e0f10";

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "  "})
    void nothingTypedAsksNothing(@Nullable String typed) {
        assertThat(new SubjectChoice(typed, null).isAsked()).isFalse();
        assertThat(new SubjectChoice(typed, null).id()).isEmpty();
    }

    @Test
    void aWholeIdentifierIsFoundWithSpacesAroundItAndHalfOfOneIsNot() {
        assertThat(new SubjectChoice(" " + ID + " ", null).isAsked()).isTrue();
        assertThat(new SubjectChoice(" " + ID + " ", null).id()).contains(UUID.fromString(ID));
        assertThat(new SubjectChoice("01020304", null).id()).isEmpty();
    }

    @Test
    void namesAreShownOnlyWhenAskedFor() {
        assertThat(new SubjectChoice(ID, null).isNamed()).isFalse();
        assertThat(new SubjectChoice(ID, false).isNamed()).isFalse();
        assertThat(new SubjectChoice(ID, true).isNamed()).isTrue();
    }
}
