package nl.baken.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;

class CrowdTests {

    private final Crowd crowd = new Crowd(1, InstantSource.fixed(Instant.parse("2019-11-03T10:00:00Z")));
    private final MockHttpServletResponse response = new MockHttpServletResponse();
    private final BindingResult result = new BeanPropertyBindingResult(new ReceiptForm("0000"), "form");

    @Test
    void whoComesWhenThereIsRoomIsServed() {
        assertThat(crowd.turnsReportAway(result, response)).isFalse();
        assertThat(crowd.turnsCodeAway(result, response)).isFalse();
        assertThat(result.hasErrors()).isFalse();
    }

    @Test
    void whoComesInACrowdReadsOnTheSamePageThatTheyHaveToWait() {
        crowd.turnsCodeAway(result, response);

        assertThat(crowd.turnsCodeAway(result, response)).isTrue();
        assertThat(response.getStatus()).isEqualTo(429);
        assertThat(result.getGlobalErrors()).extracting("code").containsExactly("intake.crowded");
    }

    @Test
    void aCrowdOfCodesKeepsNobodyFromReporting() {
        crowd.turnsCodeAway(result, response);
        crowd.turnsCodeAway(result, response);

        assertThat(crowd.turnsReportAway(result, response)).isFalse();
    }
}
