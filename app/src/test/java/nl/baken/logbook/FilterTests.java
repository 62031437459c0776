package nl.baken.logbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import nl.baken.access.Action;
import nl.baken.access.TestRegion;
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
        assertThat(page(3)).isEqualTo(3);
    }

    @Test
    void whatIsChosenIsInTheAddressOfTheNextPage() {
        LocalDate day = LocalDate.of(2026, 3, 1);
        Filter filter = new Filter(TestRegion.ZOE_CARE_COORDINATOR, day, day.plusDays(1), Action.READ_DOSSIER, null, 1);

        assertThat(filter.address("/logbook", 2))
                .isEqualTo("/logbook?actor=%s&from=2026-03-01&last=2026-03-02&action=READ_DOSSIER&about=&page=2"
                        .formatted(TestRegion.ZOE_CARE_COORDINATOR.value()));
    }

    @Test
    void anIdentifierIsFoundInWhateverLettersItWasTyped() {
        assertThat(new Filter(null, null, null, null, " 0A0b ", null).beginning())
                .isEqualTo("0a0b");
        assertThat(new Filter(null, null, null, null, null, null).beginning()).isEmpty();
    }

    private static int page(@Nullable Integer page) {
        return new Filter(null, null, null, null, null, page).number();
    }
}
