package nl.baken.conferences;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.Errors;

class PlanFormTests {

    @Test
    void asksForAnEndAfterTheBegin() {
        assertThat(errors("11:00", "10:00").getFieldErrors("ends")).hasSize(1);
        assertThat(errors("10:00", "11:00").hasErrors()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"'',''", "a,10:00", "10:00,25:00", "10:00,<b>"})
    void looksAtNoOrderOfWhatIsNoTime(String starts, String ends) {
        assertThat(errors(starts, ends).hasErrors()).isFalse();
    }

    private static Errors errors(String starts, String ends) {
        PlanForm form = new PlanForm("CASE_CONFERENCE", null, starts, ends, "Raadhuis");
        Errors errors = new BeanPropertyBindingResult(form, "form");
        form.requireOrder(errors);
        return errors;
    }
}
