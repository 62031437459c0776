package nl.baken.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class NamesTests {

    /** Surnames of people who held office in the region, in the country or in the field in those years. */
    private static final Set<String> REAL = Set.of(
            "bolhaar",
            "bouwmeester",
            "broertjes",
            "bruins",
            "dekker",
            "driessen",
            "grapperhaus",
            "heegde",
            "heldoorn",
            "hoekstra",
            "jong",
            "kaag",
            "kruisinga",
            "larson",
            "meijer",
            "ollongren",
            "ossel",
            "rijken",
            "roest",
            "rutte",
            "schaik",
            "stitzinger",
            "top",
            "benthem",
            "bochove",
            "zwart",
            "yesilgoz",
            "veenstra");

    @Test
    void nobodyIsNamedAfterSomebodyReal() {
        assertThat(everybody())
                .hasSizeGreaterThan(100)
                .allSatisfy(
                        name -> assertThat(List.of(name.toLowerCase(Locale.ROOT).split(" ", -1)))
                                .doesNotContainAnyElementsOf(REAL));
    }

    @Test
    void noTelephoneNumberCanExist() {
        Names names = new Names(2_000);

        assertThat(Stream.generate(() -> names.phone(Chance.of(1, 1))).limit(100))
                .allMatch(number -> number.matches("06-00[0-9]{6}"));
        assertThat(new Names(1).phone(Chance.of(3, 4))).matches("06-0000[0-9]{4}");
    }

    @Test
    void theSameStoryIsAboutTheSamePerson() {
        Names names = new Names(10);

        assertThat(names.name("EU", "FEMALE", Chance.of(7, 1)))
                .isEqualTo(names.name("EU", "FEMALE", Chance.of(7, 1)))
                .isNotEqualTo(names.name("EU", "FEMALE", Chance.of(7, 2)));
    }

    @Test
    void somebodyElseWritesTheSameNameDownInAnotherWay() {
        assertThat(Stream.of(1, 2, 3, 4, 5, 6, 7, 8)
                        .map(story -> Names.otherwise("Cathy Shroucky", Chance.of(story, 1))))
                .contains("Shroucky, Cathy", "Kati Sjroeki", "C. Shroucky");
    }

    private static List<String> everybody() {
        return Stream.concat(
                        Rows.of("names", row -> row.getField("name")).stream(),
                        Personage.all().stream().map(Personage::name))
                .toList();
    }
}
