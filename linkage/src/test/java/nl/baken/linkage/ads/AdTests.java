package nl.baken.linkage.ads;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AdTests {

    private static final String TEXT =
            "Lieve dame ontvangt in rustige omgeving bij het oude station, langzaam genieten";

    private static Ad ad(String text) {
        return new Ad(text, List.of());
    }

    private static List<String> words(String text) {
        return Wording.tokens(text).stream()
                .map(Wording::word)
                .filter(it -> !it.isEmpty())
                .toList();
    }

    private static List<String> contacts(String text) {
        return ContactPoints.of(ad(text), Wording.tokens(text));
    }

    /** So many made-up words, always the same ones for a seed. */
    private static String sentence(long seed, int words) {
        Random random = new Random(seed);
        return IntStream.range(0, words)
                .mapToObj(it -> random.ints(6, 'a', 'z' + 1)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append))
                .collect(Collectors.joining(" "));
    }

    private static AdGroups group(List<Ad> ads) {
        AdBatch batch = new AdBatch();
        ads.forEach(batch::add);
        return batch.group();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "l@ngz@@m genieten",
                "LANGZAAM 🌹 genieten",
                "𝗹𝗮𝗻𝗴𝘇𝗮𝗮𝗺 𝓰𝓮𝓷𝓲𝓮𝓽𝓮𝓷",
                "lаngzааm gеnіеtеn",
                "l.a.n.g.z.a.a.m g3n13t3n",
                "lang\u200bzaam geniét\u0301en"
            })
    void readsThroughWhatHidesWords(String hidden) {
        assertThat(words(hidden)).containsExactly("langzaam", "genieten");
    }

    @ParameterizedTest
    @CsvSource({
        "Bel 06 🔥 34 01 18 10, 31634011810",
        "Book now 0 6 3 4 0 1 1 8 1 0, 31634011810",
        "appje O634O1181O xx, 31634011810",
        "Bel +31634011810 of 0031 6 34011810, 31634011810",
        "bel nul zes 3 vier 0 1 een acht 1 0, 31634011810",
        "Bel 06*34*01*18*10, 31634011810",
        "call +40 721 123 456, 40721123456",
        "kantoor 020-6241111, 31206241111"
    })
    void findsAPhoneNumberHoweverItIsSpelled(String text, String number) {
        assertThat(contacts(text)).containsExactly(number);
    }

    @Test
    void takesNoPriceOrHourForAPhoneNumber() {
        assertThat(contacts("Half uur 90, uur 160, van 10.00 tot 22.00, sinds 2021"))
                .isEmpty();
    }

    @Test
    void gathersWhatWasWrittenFromOneTemplateWhateverStandsInBetween() {
        List<Ad> ads = new ArrayList<>();
        for (int template = 0; template < 20; template++) {
            for (int copy = 0; copy < 5; copy++) {
                String own = sentence(template, 30);
                ads.add(ad(sentence(1_000 + 10 * template + copy, 6) + ' ' + own + " 🌹 " + TEXT));
            }
        }

        AdGroups groups = group(ads);

        for (int i = 0; i < ads.size(); i++) {
            assertThat(groups.template(i)).as("advertisement %d", i).isEqualTo(i / 5 * 5);
        }
    }

    /** Each resembles the next, and the first and the last have nothing in common. */
    @Test
    void chainsNothing() {
        String words = sentence(7, 400);
        List<Ad> ads = IntStream.range(0, 37)
                .mapToObj(it -> ad(words.substring(70 * it, 70 * it + 210)))
                .toList();

        AdGroups groups = group(ads);

        assertThat(IntStream.range(0, ads.size()).boxed().collect(Collectors.groupingBy(groups::template)))
                .allSatisfy((first, members) -> assertThat(members).hasSizeLessThan(6));
    }

    @Test
    void findsTheSameInWhateverOrderTheyCome() {
        List<Ad> ads = new ArrayList<>();
        for (int i = 0; i < 120; i++) {
            ads.add(new Ad(sentence(i % 40, 20) + ' ' + sentence(500 + i, 5), List.of("06123400" + (10 + i % 30))));
        }
        List<Integer> order =
                new ArrayList<>(IntStream.range(0, ads.size()).boxed().toList());
        Collections.shuffle(order, new Random(3));
        AdGroups groups = group(ads);

        AdGroups shuffled = group(order.stream().map(ads::get).toList());

        for (int i = 0; i < ads.size(); i++) {
            for (int j = 0; j < i; j++) {
                assertThat(shuffled.template(i) == shuffled.template(j))
                        .isEqualTo(groups.template(order.get(i)) == groups.template(order.get(j)));
                assertThat(shuffled.sender(i) == shuffled.sender(j))
                        .isEqualTo(groups.sender(order.get(i)) == groups.sender(order.get(j)));
            }
        }
    }

    @Test
    void takesWhoIsReachedAtOneNumberForOneSenderAndWhoCopiedOnceForAnother() {
        String template = sentence(1, 40);
        AdGroups groups = group(List.of(
                new Ad(template, List.of("0612345678")),
                new Ad(template + " vandaag", List.of("0612345678")),
                new Ad(template + " weer", List.of("0687654321")),
                new Ad(sentence(2, 40), List.of("+31 6 12345678")),
                ad(template + " morgen")));

        assertThat(groups.sender(1)).isZero();
        assertThat(groups.sender(3)).isZero();
        assertThat(groups.sender(4)).isZero();
        assertThat(groups.template(2)).isZero();
        assertThat(groups.sender(2)).isEqualTo(2);
    }

    @Test
    void looksOneUpAndSaysWhy() {
        AdBatch batch = new AdBatch();
        for (int i = 0; i < 50; i++) {
            batch.add(new Ad(sentence(i, 40), List.of("06111111" + (10 + i))));
        }
        AdRegister register = batch.register();
        Ad wanted = new Ad(sentence(7, 40) + " en meer", List.of("0611111117"));

        assertThat(register.find(wanted)).first().satisfies(it -> {
            assertThat(it.ad()).isEqualTo(7);
            assertThat(it.score())
                    .isEqualTo(register.why(wanted, new Ad(sentence(7, 40), List.of("0611111117")))
                            .score());
        });
        assertThat(register.find(ad(sentence(999, 40)))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"nl", "en"})
    void hasASentenceForEveryReason(String language) {
        ResourceBundle sentences = ResourceBundle.getBundle("nl.baken.linkage.reasons", Locale.of(language));
        AdRegister register = new AdBatch().register();
        Ad one = new Ad(TEXT, List.of("0612345678"));

        assertThat(List.of(register.why(one, one), register.why(one, ad("iets anders"))))
                .flatExtracting(AdMatch::reasons)
                .extracting(it -> MessageFormat.format(
                        sentences.getString(it.key()), it.values().toArray()))
                .hasSize(3)
                .allSatisfy(it -> assertThat(it).endsWith(".").doesNotContain("{"));
    }

    @Test
    void bearsWhateverIsThrownAtIt() {
        List<Ad> ads = new ArrayList<>(List.of(ad(""), ad("🌹"), ad("\0\0"), ad("a".repeat(100_000)), ad("٣٤ ...")));
        for (int i = 0; i < 2_000; i++) {
            ads.add(new Ad("Nieuw in de stad", List.of("0612345678")));
        }

        AdGroups groups = group(ads);

        assertThat(groups.hotKeys()).isPositive();
        assertThat(groups.sender(2_004)).isEqualTo(groups.sender(5));
    }
}
