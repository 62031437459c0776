package nl.baken.rights;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import nl.baken.rights.Material.Somebody;
import nl.baken.rights.Passage.Sort;
import nl.baken.rights.Redaction.Line;
import org.junit.jupiter.api.Test;

class RedactionTests {

    private static final String STORY =
            "Buurvrouw Djamilla Oosterwolde belde. Ook DJAMILLA en Oosterwoldes zoon Ruud van der Zanden"
                    + " zagen Eva Oosterwolde. Bel 06-1122 3344, +31 6 55667788 of roos@voorbeeld.nl. Zandenburg ligt ver weg.";
    private static final List<String> OTHERS =
            List.of("Djamilla", "DJAMILLA", "Ruud", "Zanden ", "1122 3344", "55667788", "roos@voorbeeld.nl");

    private final Material material = new Material(
            "S-0000-000",
            List.of(new Somebody("eva", "Eva"), new Somebody("ruud", "Ruud")),
            List.of(
                    passage("eva-name", Sort.NAME, "eva", "Eva Oosterwolde"),
                    passage("ruud-name", Sort.NAME, "ruud", "Ruud van der Zanden"),
                    passage("ruud-phone", Sort.NUMBER, "ruud", "0611223344"),
                    passage("ruud-profile", Sort.FACT, "ruud", "man, 40 tot 50"),
                    passage("name", Sort.NAME, Passage.SOURCE, "Djamilla Oosterwolde"),
                    passage("phone", Sort.NUMBER, Passage.SOURCE, "06 55 66 77 88"),
                    passage("email", Sort.NUMBER, Passage.SOURCE, "roos@voorbeeld.nl"),
                    passage("safely", Sort.TOLD, Passage.SOURCE, "alleen na achten"),
                    passage("about", Sort.FACT, "", "Arbeidsuitbuiting"),
                    passage("story", Sort.TOLD, "", STORY)));

    @Test
    void givesNobodyWhoToldItOrWhoElseIsInItWhateverADeskChooses() {
        Map<String, Answer> everything =
                material.passages().stream().collect(toMap(Passage::key, passage -> Answer.GIVEN));

        Redaction redaction = Redaction.of(material, "eva", everything, "");

        assertThat(redaction.given()).extracting(Line::key).containsExactly("eva-name", "about", "story");
        assertThat(text(redaction.lines())).doesNotContain(OTHERS).doesNotContain("man, 40", "na achten");
        assertThat(text(redaction.given()))
                .as("who asks, and words that only look alike, stay")
                .contains("Eva Oosterwolde", "Zandenburg ligt ver weg");
    }

    @Test
    void keepsEveryTextThatNobodyHasRead() {
        Redaction redaction = Redaction.of(material, "eva", Map.of(), "");

        assertThat(redaction.given()).extracting(Line::key).containsExactly("eva-name", "about");
        assertThat(answers(redaction)).containsEntry("story", Answer.UNREAD);
    }

    @Test
    void givesNothingOfAPersonToSomebodyWhomTheRecordDoesNotName() {
        Redaction redaction = Redaction.of(material, "", Map.of("story", Answer.GIVEN), "");

        assertThat(redaction.given()).extracting(Line::key).containsExactly("about", "story");
        assertThat(text(redaction.given())).doesNotContain("Eva").doesNotContain(OTHERS);
    }

    @Test
    void leavesOutWhatTheDeskTypesAsWell() {
        Redaction redaction =
                Redaction.of(material, "eva", Map.of("story", Answer.GIVEN), "zandenburg ligt\nBUURVROUW");

        assertThat(text(redaction.given()))
                .doesNotContain("Zandenburg", "Buurvrouw")
                .contains(Blackout.BAR);
    }

    @Test
    void findsNamesWithOtherAccentsAndSigns() {
        Blackout blackout = new Blackout().name("José Çelik").number("0031 (0)6 12 34 56 78");

        assertThat(blackout.of("jose, JOSE\u0301, Celiks en 06.12345678; Josefien blijft"))
                .isEqualTo("█████, █████, █████ en █████; Josefien blijft");
    }

    @Test
    void hidesANameThatStandsAgainstSomethingElseThatIsHidden() {
        Blackout blackout = new Blackout().name("Jansen").number("0612345678").words("geheim");

        for (String text :
                List.of("Jansen0612345678", "0612345678jansen", "geheimJansen geheim", "Jansensgeheim0612345678")) {
            assertThat(blackout.of("Vraag " + text + " nu"))
                    .as(text)
                    .startsWith("Vraag █")
                    .endsWith("█ nu")
                    .doesNotContainIgnoringCase("jansen")
                    .doesNotContain("0612345678", "geheim");
        }
    }

    @Test
    void hidesWhomNothingNamesButWhatIsAPrefixElsewhere() {
        assertThat(new Blackout().name("Le Van Te").of("Le zei het. Jan van Dijk niet."))
                .isEqualTo("█████ zei het. Jan █████ Dijk niet.");
        assertThat(new Blackout().name("Jan van Dijk").of("Jan van Dijk en Le van der Te"))
                .isEqualTo("█████ van █████ en Le van der Te");
    }

    @Test
    void aDeskChoosesAboutAPartOnlyWhatIsItsToChoose() {
        Redaction redaction = Redaction.of(material, "eva", Map.of("about", Answer.CRIME), "");

        assertThat(answers(redaction)).containsEntry("about", Answer.CRIME).containsEntry("name", Answer.SOURCE);
        assertThat(redaction.withheld()).isEqualTo(redaction.lines().size() - 1);
    }

    private static Map<String, Answer> answers(Redaction redaction) {
        return redaction.lines().stream().collect(toMap(Line::key, Line::answer));
    }

    private static String text(List<Line> lines) {
        return lines.stream().map(Line::text).collect(joining("\n"));
    }

    private static Passage passage(String key, Sort sort, String whose, String text) {
        return new Passage(key, "Deel " + key, sort, whose, text);
    }
}
