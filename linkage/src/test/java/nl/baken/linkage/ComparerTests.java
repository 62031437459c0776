package nl.baken.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ComparerTests {

    private final Vocabularies vocabularies = new Vocabularies();
    private final Intake intake = new Intake(vocabularies);

    private Profile named(String given, String family) {
        return intake.profile(Description.empty().with(Field.GIVEN_NAME, given).with(Field.FAMILY_NAME, family));
    }

    /** The first given name and the first family name have the same place, each in its own vocabulary. */
    @Test
    void whatItRemembersOfOneCrossingItNeverTakesForTheOther() {
        List<Profile> people = List.of(named("Amira", "Boer"), named("Boer", "Smit"), named("Joost", "Amira"));
        Comparer many = Comparer.ofMany(vocabularies);

        for (Profile a : people) {
            for (Profile b : people) {
                assertThat(many.compare(a, b))
                        .as(a.given() + " " + b.given())
                        .isEqualTo(Comparer.ofFew(vocabularies).compare(a, b));
            }
        }
    }
}
