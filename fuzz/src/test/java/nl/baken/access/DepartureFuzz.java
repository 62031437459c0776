package nl.baken.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.time.Instant;

/** Whatever comes back for somebody who was sent to the provider. */
class DepartureFuzz {

    private static final Instant NOW = Instant.parse("2019-11-01T12:00:00Z");

    @FuzzTest(maxDuration = "1m")
    void aTicketIsADepartureOrNone(FuzzedDataProvider data) {
        String text = data.consumeBoolean()
                ? "SIGN_IN\nstate\nnonce\nverifier\n" + moment(data) + "\n" + data.consumeRemainingAsString()
                : data.consumeRemainingAsString();

        Departure.read(text, NOW)
                .ifPresent(departure ->
                        assertThat(Departure.read(departure.written(), NOW)).hasValue(departure));
    }

    private static String moment(FuzzedDataProvider data) {
        return data.consumeBoolean()
                ? Instant.ofEpochSecond(data.consumeLong(Instant.MIN.getEpochSecond(), Instant.MAX.getEpochSecond()))
                        .toString()
                : data.consumeString(60);
    }
}
