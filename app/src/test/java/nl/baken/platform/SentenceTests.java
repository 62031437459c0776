package nl.baken.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;

class SentenceTests {

    @Test
    void everySentenceIsThereInBothLanguagesWithTheSameDetails() {
        ResourceBundle dutch = ResourceBundle.getBundle("messages.platform", Locale.ROOT);
        ResourceBundle english = ResourceBundle.getBundle("messages.platform", Locale.ENGLISH);

        assertThat(english.keySet()).isEqualTo(dutch.keySet());
        assertThat(dutch.keySet()).allSatisfy(key -> {
            Sentence sentence =
                    new Sentence(key, List.of(chooses(dutch, key) ? 1 : "<first>", "<second>", "<third>", "<fourth>"));
            assertThat(english.getString(key)).isNotEqualTo(dutch.getString(key));
            assertThat(sentence.inDutch()).doesNotContain("{").doesNotContain("\n");
            for (String detail : List.of("<first>", "<second>", "<third>", "<fourth>")) {
                assertThat(sentence.inEnglish().contains(detail))
                        .isEqualTo(sentence.inDutch().contains(detail));
            }
        });
    }

    @Test
    void aSentenceThatChoosesSaysSomethingElseForEachChoiceInBothLanguages() {
        ResourceBundle dutch = ResourceBundle.getBundle("messages.platform", Locale.ROOT);
        ResourceBundle english = ResourceBundle.getBundle("messages.platform", Locale.ENGLISH);

        assertThat(dutch.keySet())
                .filteredOn(key -> chooses(dutch, key))
                .isNotEmpty()
                .allSatisfy(key -> {
                    Sentence one = new Sentence(key, List.of(0, "<second>"));
                    Sentence other = new Sentence(key, List.of(1, "<second>"));
                    assertThat(chooses(english, key)).isTrue();
                    assertThat(one.inDutch()).isNotEqualTo(other.inDutch());
                    assertThat(one.inEnglish()).isNotEqualTo(other.inEnglish());
                });
    }

    private static boolean chooses(ResourceBundle sentences, String key) {
        return sentences.getString(key).contains("{0,choice");
    }
}
