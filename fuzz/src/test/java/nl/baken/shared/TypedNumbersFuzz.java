package nl.baken.shared;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import nl.baken.legal.CovenantId;
import org.springframework.core.convert.TypeDescriptor;
import org.springframework.core.convert.converter.GenericConverter;

/** Whatever somebody types for numbers of records, and whatever stands in an address for an identifier. */
class TypedNumbersFuzz {

    private static final TypeDescriptor TEXT = TypeDescriptor.valueOf(String.class);
    private static final TypeDescriptor ID = TypeDescriptor.valueOf(CovenantId.class);

    private final GenericConverter ids =
            IdConverters.of(CovenantId.class, CovenantId::new).fromAddress();

    @FuzzTest(maxDuration = "1m")
    void numbersAreReadOrRefused(FuzzedDataProvider data) {
        try {
            assertThat(SideBySide.numbers(data.consumeRemainingAsString()))
                    .isNotEmpty()
                    .doesNotHaveDuplicates();
        } catch (Refused refused) {
            assertThat(refused).hasMessage("frame.compare.mistyped");
        }
    }

    @FuzzTest(maxDuration = "1m")
    void anIdentifierHasOneAddress(FuzzedDataProvider data) {
        String address = data.consumeRemainingAsString();
        try {
            if (ids.convert(address, TEXT, ID) instanceof CovenantId id) {
                assertThat(id.value()).hasToString(address);
            } else {
                assertThat(address).isEmpty();
            }
        } catch (IllegalArgumentException refused) {
            // no page
        }
    }
}
