package nl.baken.logbook;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FilterTests {

    @Test
    void whatWasTypedIsOneValueInTheAddressOfTheNextPage() {
        Filter filter = new Filter(null, null, null, null, "a&page=9#é+%41 /", null);

        assertThat(filter.address("/logbook", 2))
                .isEqualTo("/logbook?actor=&from=&last=&action=&about=a%26page%3D9%23%C3%A9%2B%2541%20%2F&page=2");
    }

    @Test
    void aPageIsNeverFartherThanThereAreNumbers() {
        assertThat(page(Integer.MAX_VALUE)).isEqualTo(10_000);
        assertThat(page(Integer.MIN_VALUE)).isEqualTo(1);
        assertThat(page(null)).isEqualTo(1);
    }

    private static int page(@Nullable Integer page) {
        return new Filter(null, null, null, null, null, page).number();
    }
}
