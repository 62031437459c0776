package nl.baken.linking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
        assertThat(read(Map.of("told", "kvk 12345678"))).containsExactly("BUSINESS 12345678");
        assertThat(read(Map.of("text", "kvk 12345678"))).containsExactly("BUSINESS 12345678");
    }

    @Test
    void anAddressAVehicleAndABusinessHaveFieldsOfTheirOwn() {
        assertThat(read(Map.of(
                        "things.address", "kerkstraat 12, hilversum",
                        "things.plate", "12 abc 3",
                        "things.business", "Nagelstudio Bella kvk 12345678")))
                .containsExactlyInAnyOrder(
                        "ADDRESS Kerkstraat 12, Hilversum", "PLATE 12 abc 3", "BUSINESS Nagelstudio Bella, 12345678");
        assertThat(read(Map.of("things.address", "ergens", "things.plate", "onbekend", "things.business", "?")))
                .isEmpty();
    }

    @Test
    void whatIsTypedInThemIsFoundAgainInTheNoteThatIsKept() {
        for (Things things : List.of(
                new Things("kerkstraat 12, 1211 ab hilversum", "", ""),
                new Things("1211AB 12", "", ""),
                new Things("", "wx 1234y", ""),
                new Things("", "", "Nagelstudio Bella,\n KvK 12345678"),
                new Things("Kerkstraat 12, Hilversum", "12-ABC-3", "Bella B.V."))) {
            assertThat(Clues.in(things.under("Bel 0612345678.")))
                    .filteredOn(clue -> clue.kind() != Clue.Kind.PHONE)
                    .isNotEmpty()
                    .containsExactlyInAnyOrderElementsOf(things.clues());
        }
        assertThat(Things.none().under("Niets.")).isEqualTo("Niets.");
    }

    @Test
    void aStreetOfTheSameNameElsewhereIsAnotherOneAndWithoutAPlaceNobodyIsSure() {
        Weighing weighing = new Weighing(Map::of);

        assertThat(alike(weighing, "Kerkstraat 12 in Hilversum", "Kerkstraat 12 in Hilversum"))
                .contains("STRONG");
        assertThat(alike(weighing, "Kerkstraat 12", "Kerkstraat 12 in Hilversum"))
                .contains("POSSIBLE");
        assertThat(alike(weighing, "Kerkstraat 12, 1211 AB Hilversum", "1211AB 12"))
                .contains("STRONG");
        assertThat(alike(weighing, "Kerkstraat 12 in Huizen", "Kerkstraat 12 in Hilversum"))
                .isEmpty();
        assertThat(alike(weighing, "Kerkstraat 12 in Hilversum", "Kerkstraat 14 in Hilversum"))
                .isEmpty();
        assertThat(alike(weighing, "Bedrijf: Nagelstudio Bella", "Nagelstudio Bella B.V."))
                .contains("POSSIBLE");
    }

    private static Optional<String> alike(Weighing weighing, String one, String other) {
        return weighing.weigh(Clues.in(one).getFirst(), Clues.in(other).getFirst())
                .map(likeness -> likeness.bond().name());
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
