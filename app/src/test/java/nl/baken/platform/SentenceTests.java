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
            Sentence sentence = new Sentence(
                    key,
                    List.of(
                            chooses(dutch, key, 0) ? 1 : "<first>",
                            chooses(dutch, key, 1) ? 1 : "<second>",
                            "<third>",
                            "<fourth>"));
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
                .filteredOn(key -> chooses(dutch, key, 0) || chooses(dutch, key, 1))
                .isNotEmpty()
                .allSatisfy(key -> {
                    boolean first = chooses(dutch, key, 0);
                    Sentence one = new Sentence(key, first ? List.of(0, "<second>") : List.of("<first>", 0));
                    Sentence other = new Sentence(key, first ? List.of(1, "<second>") : List.of("<first>", 1));
                    assertThat(chooses(english, key, first ? 0 : 1)).isTrue();
                    assertThat(one.inDutch()).isNotEqualTo(other.inDutch());
                    assertThat(one.inEnglish()).isNotEqualTo(other.inEnglish());
                });
    }

    private static boolean chooses(ResourceBundle sentences, String key, int detail) {
        return sentences.getString(key).contains("{" + detail + ",choice");
    }
}
