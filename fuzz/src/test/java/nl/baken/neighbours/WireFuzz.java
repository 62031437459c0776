package nl.baken.neighbours;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.time.Instant;
import java.util.Map;
import nl.baken.linkage.Description;
import nl.baken.linkage.Field;
import nl.baken.linkage.Kind;
import nl.baken.linkage.Matcher;

/** Whatever another installation says: whoever has the secret of the pair can send any bytes for a question or an answer. */
class WireFuzz {

    private static final Matcher PEOPLE = Matcher.of(Kind.PERSON, 1000);

    @FuzzTest(maxDuration = "1m")
    void aQuestionIsReadOrIsNone(FuzzedDataProvider data) {
        Wire.inquiry(data.consumeRemainingAsBytes()).ifPresent(inquiry -> {
            assertThat(inquiry.hashes()).hasSizeBetween(1, Inquiry.MOST).allMatch(hash -> hash.length() == 32);
            assertThat(Wire.inquiry(Wire.bytes(inquiry))).contains(inquiry);
        });
    }

    @FuzzTest(maxDuration = "1m")
    void anAnswerIsReadOrIsNone(FuzzedDataProvider data) {
        Wire.reply(data.consumeRemainingAsBytes()).ifPresent(reply -> {
            assertThat(reply.desks()).hasSizeLessThanOrEqualTo(Reply.MOST);
            assertThat(reply.desks())
                    .allSatisfy(desk -> assertThat(desk.name()).isNotBlank().doesNotContain("\n", "\u202e"));
            assertThat(Wire.reply(Wire.bytes(reply))).contains(reply);
        });
    }

    @FuzzTest(maxDuration = "1m")
    void whatStandsAboveItIsReadOrIsNone(FuzzedDataProvider data) {
        Heading.of(data.consumeString(40), data.consumeString(14), data.consumeRemainingAsString())
                .ifPresent(heading -> {
                    assertThat(heading.isNow(Instant.EPOCH.plusSeconds(heading.seconds())))
                            .isTrue();
                    assertThat(heading.headers("x")).hasSize(4);
                });
    }

    @FuzzTest(maxDuration = "1m")
    void anAddressIsByTlsOrNone(FuzzedDataProvider data) {
        Site.of(data.consumeRemainingAsString())
                .ifPresent(site -> assertThat(site.asking().toString())
                        .startsWith("https://")
                        .endsWith(Site.ASK));
    }

    @FuzzTest(maxDuration = "1m")
    void whatIdentifiesIsTheSameEachTime(FuzzedDataProvider data) {
        Description description = new Description(Map.of(
                Field.GIVEN_NAME, data.consumeString(40),
                Field.FAMILY_NAME, data.consumeString(40),
                Field.BIRTH_DATE, data.consumeString(12),
                Field.PHONE, data.consumeString(30),
                Field.EMAIL, data.consumeRemainingAsString()));

        assertThat(PEOPLE.prepare(description).identifiers())
                .isEqualTo(PEOPLE.prepare(description).identifiers())
                .allSatisfy(identifier -> assertThat(identifier.text()).isNotEmpty());
    }
}
