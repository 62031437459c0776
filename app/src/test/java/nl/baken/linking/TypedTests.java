package nl.baken.linking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Of what somebody types on a form, who people are and what stories tell is looked for; nothing else is. */
class TypedTests {

    @Test
    void whatStandsInOnePartIsOfOnePerson() {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("involved[0].name", "Anna Bakker");
        fields.put("involved[1].phone", "0612345678");
        fields.put("involved[0].phone", "0687654321");
        fields.put("involved[10].name", "Bogdan");

        assertThat(read(fields))
                .containsExactly("PERSON Anna Bakker, 0687654321", "PERSON 0612345678", "PERSON Bogdan");
    }

    @Test
    void aPersonOfADossierHasADayOfBirthAndMail() {
        assertThat(read(Map.of("person.birthDate", "1999-04-07")))
                .isEqualTo(read(Map.of("birthDate", "1999-04-07")))
                .containsExactly("PERSON 1999-04-07");
        assertThat(read(Map.of("person.email", "a@voorbeeld.nl"))).containsExactly("PERSON a@voorbeeld.nl");
    }

    @Test
    void storiesAreReadAndSayEachThingOnce() {
        assertThat(read(Map.of(
                        "story.seen", "12-ABC-3, bel 0612345678",
                        "story.people", "0612345678",
                        "story.place", "1211 AB 12")))
                .containsExactlyInAnyOrder("PLATE 12-ABC-3", "PHONE 0612345678", "ADDRESS 1211AB 12");
        assertThat(read(Map.of("text", "kvk 12345678"))).containsExactly("BUSINESS 12345678");
    }

    @Test
    void whoReportsIsLeftAside() {
        assertThat(read(Map.of(
                        "contact.name", "Anna",
                        "contact.phone", "0612345678",
                        "contact.safely", "bel 0612345678",
                        "person.other", "tolk 0612345678",
                        "involved[0].role", "VICTIM",
                        "involved[x].name", "Anna",
                        "_csrf", "0612345678")))
                .isEmpty();
    }

    @Test
    void aFormFullOfThemHasAnEnd() {
        Map<String, String> fields = new LinkedHashMap<>();
        for (int i = 0; i < 100; i++) {
            fields.put("involved[" + i + "].name", "Naam " + i);
        }

        assertThat(Typed.clues(fields)).hasSize(Clues.MOST);
    }

    private static List<String> read(Map<String, String> fields) {
        return Typed.clues(fields).stream()
                .map(clue -> clue.kind() + " " + clue.words())
                .toList();
    }
}
