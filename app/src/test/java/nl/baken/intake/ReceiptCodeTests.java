package nl.baken.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.HexFormat;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ReceiptCodeTests {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private final Random random = new Random(2019);

    @Test
    void holdsEightySecretBitsAndACheckCharacter() {
        assertThat(ReceiptCode.from("0".repeat(32)).characters()).isEqualTo("0".repeat(17));
        assertThat(ReceiptCode.from("f".repeat(32)).characters()).startsWith("Z".repeat(16));
        assertThat(ReceiptCode.from("0".repeat(19) + "1").characters()).startsWith("0".repeat(15) + "1");
        assertThat(ReceiptCode.from("8" + "0".repeat(19)).characters()).startsWith("G");
    }

    @Test
    void isReadAloudInGroupsOfFour() {
        assertThat(ReceiptCode.from("0".repeat(32)).spoken()).isEqualTo("0000 0000 0000 00000");
    }

    @Test
    void hearsTheSameCodeHoweverItIsTyped() {
        String code = ReceiptCode.from(hash()).characters();
        String spoken = ReceiptCode.from(hexOf(code)).spoken();

        assertThat(ReceiptCode.heard(spoken)).isEqualTo(code);
        assertThat(ReceiptCode.heard(spoken.toLowerCase(java.util.Locale.ROOT).replace(' ', '-')))
                .isEqualTo(code);
        assertThat(ReceiptCode.heard("  o1 iL\t0 ")).isEqualTo("01110");
    }

    @Test
    void noticesEveryWrongCharacter() {
        String code = ReceiptCode.from(hash()).characters();
        IntStream.range(0, code.length())
                .forEach(place -> ALPHABET.chars()
                        .filter(other -> other != code.charAt(place))
                        .mapToObj(other -> code.substring(0, place) + (char) other + code.substring(place + 1))
                        .forEach(wrong ->
                                assertThatIllegalArgumentException().isThrownBy(() -> new ReceiptCode(wrong))));
    }

    @Test
    void tellsNobodyByAccident() {
        assertThat(ReceiptCode.from(hash())).hasToString("ReceiptCode[]");
    }

    private String hash() {
        byte[] hash = new byte[16];
        random.nextBytes(hash);
        return HexFormat.of().formatHex(hash);
    }

    private static String hexOf(String code) {
        StringBuilder bits = new StringBuilder();
        for (int place = 0; place < 16; place++) {
            String five = Integer.toBinaryString(32 + ALPHABET.indexOf(code.charAt(place)));
            bits.append(five.substring(1));
        }
        return "%020x".formatted(new java.math.BigInteger(bits.toString(), 2));
    }
}
