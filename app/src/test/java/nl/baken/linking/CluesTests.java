package nl.baken.linking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import nl.baken.linking.Clue.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a story tells that another story may tell as well is found in it, however it is spelled. */
class CluesTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "bel haar op 06-12345678 na tien uur|PHONE 06-12345678",
                "haar nummer is +31 6 1234 5678.|PHONE +31 6 1234 5678",
                "(0031612345678)|PHONE 0031612345678",
                "mail naar s.k@voorbeeld.example, snel|EMAIL s.k@voorbeeld.example",
                "een grijze bus, 12-ABC-3, Pools accent|PLATE 12-ABC-3",
                "steeds op 1211 AB 12a, achterom|ADDRESS 1211AB 12a",
                "het bedrijf (KvK: 12345678) is leeg|BUSINESS 12345678",
                "zij slaapt in de Kerkstraat 12a in Hilversum|ADDRESS Kerkstraat 12a, Hilversum",
                "Kerkstraat 12, 1211 AB Hilversum is leeg|ADDRESS Kerkstraat 12, 1211 AB Hilversum",
                "Bij Jan van Galenstraat 7 stond een bus|ADDRESS Jan van Galenstraat 7",
                "In de Korte Kerkstraat nr. 3, Huizen|ADDRESS Korte Kerkstraat 3, Huizen",
                "Bij Nagelstudio Bella B.V. werken er zes|BUSINESS Nagelstudio Bella B.V.",
                "Adres: kerkstraat 12, 1211ab hilversum|ADDRESS Kerkstraat 12, 1211AB Hilversum",
                "Kenteken: 12 abc 3|PLATE 12 abc 3",
                "Kenteken: WX 1234Y|PLATE WX 1234Y",
                "Bedrijf: Nagelstudio Bella, KvK 12345678|BUSINESS Nagelstudio Bella, 12345678",
                "Bedrijf: Nagelstudio Bella|BUSINESS Nagelstudio Bella",
                "zij heet @Anna_X. op alles|HANDLE @anna_x",
                "zie https://www.instagram.com/anna.x99/?hl=nl|HANDLE @anna.x99",
                "https://www.tiktok.com/@anna.x|HANDLE @anna.x",
                "t.me/annavoorbeeld|HANDLE @annavoorbeeld",
                "Snapchat: anna_x99, Pools|HANDLE @anna_x99",
                "op insta account anna.x99|HANDLE @anna.x99",
                "haar snap a.bakker_1. Verder niets|HANDLE @a.bakker_1",
                "https://www.kinky.nl/ad/4711-anna?x=1, sinds mei|AD www.kinky.nl/ad/4711-anna?x=1",
                "(nl.indeed.com/viewjob?jk=0a1b)|AD nl.indeed.com/viewjob?jk=0a1b",
                "facebook.com/marketplace/item/12345.|AD facebook.com/marketplace/item/12345",
            })
    void aStoryHoldsAClue(String story, String clue) {
        assertThat(read(story)).contains(clue);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "op 12-03-2026 om 14:30 gezien",
                "zij kreeg 1250 euro in 2026",
                "signaal S-7K3M-9Q2 hoort hierbij",
                "niemand weet iets",
                "Onderweg 12 keer gestopt, aan de weg 5 mensen, op het plein 3",
                "Kenteken: onbekend",
                "Bedrijf: ?",
                "het bedrijf: iets met nagels, kenteken: niet gezien",
                "mail naar iemand, @ niemand, om @18.30 of @12",
                "zij staat op instagram en op Snapchat; instagram: onbekend",
                "https://www.instagram.com/reel/C0dE12 en facebook.com/groups/12345",
                "https://www.kinky.nl/amsterdam en https://nieuws.example/2026/4711",
                "https://facebook.com/marketplace en nietkinky.nl/4711",
                "de groep van @anna-vrijdag, op instagram www.voorbeeld.example/4711 en instagram www.voorbeeld.example",
                "dat snap ik a.u.b. niet, geef mij haar insta a.u.b. en telegram d.w.z. haar nummer",
            })
    void aDayASumOrANumberOfOursIsNone(String story) {
        assertThat(read(story)).isEmpty();
    }

    @Test
    void theSameTwiceIsOneClueAndAPastedListIsNoEndlessOne() {
        assertThat(Clues.in("0612345678 en nog eens 0612345678")).hasSize(1);
        String list = java.util.stream.IntStream.range(0, 500)
                .mapToObj(number -> "06123" + (10_000 + number))
                .collect(Collectors.joining("\n"));
        assertThat(Clues.in(list)).hasSize(Clues.MOST);
    }

    @Test
    void whateverIsTypedIsRead() {
        for (String hostile : List.of(
                "",
                "\0".repeat(5_000),
                "a@".repeat(5_000),
                "@a.".repeat(7_000),
                "a.b/".repeat(5_000),
                "0 ".repeat(20_000),
                "A1-".repeat(9_000),
                "Van de Kerk ".repeat(2_000),
                "Kerkstraat ".repeat(2_000),
                "Kerk's-.’".repeat(2_000),
                "Nagel B ".repeat(3_000),
                "Adres: A\nBedrijf: B1\n".repeat(2_000))) {
            assertThat(Clues.in(hostile)).hasSizeLessThanOrEqualTo(Clues.MOST);
        }
    }

    @Test
    void aPersonIsWhatIsKnownOfThem() {
        assertThat(Clue.person(" ", null, "", "")).isEmpty();
        assertThat(Clue.person("Bakker, Anna", "1990-03-12", "0612345678; 035-1234567", ""))
                .extracting(Clue::kind)
                .containsExactly(Kind.PERSON, Kind.PHONE);
        assertThat(Clue.person("Bakker, Anna", "1990-03-12", "", "").getFirst().words())
                .isEqualTo("Anna Bakker, 1990-03-12");
    }

    private static List<String> read(String story) {
        return Clues.in(story).stream()
                .map(clue -> clue.kind() + " " + clue.words())
                .toList();
    }
}
