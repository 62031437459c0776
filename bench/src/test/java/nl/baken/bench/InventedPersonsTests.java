package nl.baken.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import nl.baken.linkage.Description;
import org.junit.jupiter.api.Test;

class InventedPersonsTests {

    @Test
    void inventsTheSamePersonsEachTime() {
        assertThat(invented()).hasSize(500).isEqualTo(invented());
    }

    private static List<Description> invented() {
        List<Description> invented = new ArrayList<>();
        new InventedPersons(1).registrations(500, (description, entity) -> invented.add(description));
        return invented;
    }
}
