package nl.baken.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.core.convert.ConversionFailedException;
import org.springframework.core.convert.converter.GenericConverter;
import org.springframework.core.convert.support.DefaultConversionService;

class IdConvertersTests {

    private static final UUID VALUE = UUID.fromString("0198f0a4-0000-7000-8000-00000000abcd");

    private final DefaultConversionService conversions = new DefaultConversionService();

    IdConvertersTests() {
        IdConverters ids = IdConverters.of(BeaconId.class, BeaconId::new);
        conversions.addConverter(ids.fromAddress());
        ids.stored().converters().forEach(converter -> conversions.addConverter((GenericConverter) converter));
    }

    @Test
    void storesAnIdentifierAsAUuidAndBack() {
        assertThat(conversions.convert(new BeaconId(VALUE), UUID.class)).isEqualTo(VALUE);
        assertThat(conversions.convert(VALUE, BeaconId.class)).isEqualTo(new BeaconId(VALUE));
    }

    @Test
    void readsAnIdentifierFromAnAddress() {
        assertThat(conversions.convert(VALUE.toString(), BeaconId.class)).isEqualTo(new BeaconId(VALUE));
    }

    @Test
    void refusesASecondSpellingOfTheSameIdentifier() {
        for (String other : new String[] {"1-1-1-1-1", VALUE.toString().toUpperCase(Locale.ROOT), "x"}) {
            assertThatExceptionOfType(ConversionFailedException.class)
                    .isThrownBy(() -> conversions.convert(other, BeaconId.class));
        }
    }

    private record BeaconId(UUID value) implements Id {}
}
