package nl.baken.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(10)
class HostileTests {

    private static final List<String> ODD = List.of(
            "",
            " ",
            "x",
            "\0\0\0",
            "a\0b",
            "-",
            "' ' '",
            "٣٤٥",
            "💎 Discreet 💎",
            "محمدIvanИван",
            "\ud800",
            "00000000",
            "0000-00-00",
            "9999-99-99",
            "99999999999999999999",
            "x".repeat(5_000),
            "x ".repeat(5_000),
            "@@@@",
            "@",
            "van der",
            "1-1-1");

    private static Links link(List<Description> records) {
        Batch batch = new Batch();
        records.forEach(batch::add);
        return batch.link();
    }

    @Test
    void takesAnythingInAnyField() {
        SplittableRandom random = new SplittableRandom(3);
        List<Description> records =
                IntStream.range(0, 500).mapToObj(it -> odd(random)).toList();

        Links links = link(records);

        assertThat(links.all())
                .allSatisfy(it ->
                        assertThat(links.why(it.first(), it.second()).score()).isEqualTo(it.score()));
        assertThat(records)
                .allSatisfy(it -> assertThat(
                                Matcher.of(Kind.PERSON, 100).prepare(it).keys())
                        .hasSizeLessThanOrEqualTo(Keys.MOST)
                        .allSatisfy(key -> assertThat(key).hasSizeLessThan(100)));
    }

    private static Description odd(SplittableRandom random) {
        Description description = Description.empty();
        for (Field field : Field.values()) {
            description = description.with(field, ODD.get(random.nextInt(ODD.size())));
        }
        return description;
    }

    @Test
    void cutsTheBlockOfACommonNameAndTheFirstOfJanuaryAndSaysSo() {
        Description common = Description.empty()
                .with(Field.GIVEN_NAME, "Mohammed")
                .with(Field.FAMILY_NAME, "Ali")
                .with(Field.BIRTH_DATE, "1990-01-01")
                .with(Field.PLACE, "Amsterdam");
        List<Description> records = IntStream.range(0, 10_000)
                .mapToObj(it -> common.with(Field.PHONE, "06" + (10_000_000 + 7 * it)))
                .toList();

        Links links = link(records);

        assertThat(links.likely()).isEmpty();
        assertThat(links.hotBlocks()).extracting(HotBlock::records).contains(10_000);
    }
}
