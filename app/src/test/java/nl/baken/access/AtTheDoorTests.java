package nl.baken.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import nl.baken.access.DoorUsed.How;
import nl.baken.access.Gear.Browser;
import nl.baken.access.Gear.Platform;
import nl.baken.access.TimeCodes.Outcome;
import nl.baken.shared.Refused;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.Errors;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** What the door tells of whoever comes, and how a form tells why it was refused. */
class AtTheDoorTests {

    private final PersonId person = PersonId.next();

    @AfterEach
    void noRequestIsRunning() {
        RequestContextHolder.resetRequestAttributes();
    }

    @Test
    void aRefusalIsWhateverSentSomebodyAway() {
        assertThat(EnumSet.allOf(How.class))
                .filteredOn(How::isRefusal)
                .containsExactlyInAnyOrder(
                        How.PROVIDER_REFUSED,
                        How.PASSWORD_REFUSED,
                        How.FACTOR_REFUSED,
                        How.WELCOME_CODE_REFUSED,
                        How.RECOVERY_ON_CONSOLE_REFUSED,
                        How.BRAKED,
                        How.FORM_FORGED,
                        How.ADDRESS_REFUSED,
                        How.FIELD_REFUSED,
                        How.RECEIPT_REFUSED,
                        How.NEIGHBOUR_REFUSED,
                        How.HURRIED);
    }

    @Test
    void whatCostsNothingIsCountedAndNothingElse() {
        assertThat(EnumSet.allOf(How.class))
                .filteredOn(How::isCheap)
                .containsExactlyInAnyOrder(
                        How.BRAKED,
                        How.HURRIED,
                        How.FORM_FORGED,
                        How.ADDRESS_REFUSED,
                        How.FIELD_REFUSED,
                        How.RECEIPT_REFUSED,
                        How.NEIGHBOUR_REFUSED);
    }

    @Test
    void aSessionIsToldByTheBeginningOfItsHashAndTheKindOfDevice() {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.addHeader("User-Agent", "Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0");
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));

        DoorUsed told = DoorUsed.into(How.SIGNED_IN, person, "token");

        assertThat(told)
                .isEqualTo(new DoorUsed(
                        How.SIGNED_IN,
                        person,
                        null,
                        new DoorUsed.Begun(Sessions.mark("token"), new Gear(Browser.FIREFOX, Platform.LINUX))));
        assertThat(DoorUsed.by(How.SIGNED_OUT, person)).isEqualTo(new DoorUsed(How.SIGNED_OUT, person, null));
    }

    @Test
    void aJobAndABrowserThatSaysNothingAreOfAnUnknownKind() {
        assertThat(Gear.current().code()).isEqualTo("UNKNOWN UNKNOWN");
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(new MockHttpServletRequest()));
        assertThat(Gear.current().code()).isEqualTo("UNKNOWN UNKNOWN");
    }

    @Test
    void eachKindOfDeviceHasANameOfItsOwn() {
        for (Browser browser : Browser.values()) {
            assertThat(browser.key())
                    .isEqualTo("access.browser." + browser.name().toLowerCase(Locale.ROOT));
            for (Platform platform : Platform.values()) {
                Gear gear = new Gear(browser, platform);
                assertThat(Gear.parse(gear.code())).isEqualTo(gear);
                assertThat(platform.key())
                        .isEqualTo("access.platform." + platform.name().toLowerCase(Locale.ROOT));
            }
        }
    }

    @Test
    void aRefusalOfADeskIsASentenceAboveTheForm() {
        Errors form = new BeanPropertyBindingResult(CodeForm.empty(), "form");

        assertThat(Attempt.of(form, () -> "done")).hasValue("done");
        assertThat(Attempt.refused(form, () -> {})).isFalse();
        assertThat(form.hasErrors()).isFalse();
        assertThat(Attempt.refused(form, () -> {
                    throw new Refused("access.refused.login", "noor");
                }))
                .isTrue();
        assertThat(form.getGlobalErrors()).singleElement().satisfies(error -> {
            assertThat(error.getCode()).isEqualTo("access.refused.login");
            assertThat(error.getArguments()).containsExactly("noor");
        });
    }

    @Test
    void aCodeThatIsNotTakenTellsWhyBesideItsField() {
        for (Outcome outcome : Outcome.values()) {
            Errors form = new BeanPropertyBindingResult(new Typed(), "form");

            outcome.tell(form, "access.code.wrong");

            assertThat(form.getFieldErrors("code"))
                    .extracting(error -> String.valueOf(error.getCode()))
                    .isEqualTo(
                            switch (outcome) {
                                case RIGHT -> List.of();
                                case EXPIRED -> List.of("access.code.expired");
                                case WRONG -> List.of("access.code.wrong");
                            });
        }
    }

    @Test
    void aPhoneReadsASquareWithALightEdge() {
        QrCode code = QrCode.of("otpauth://totp/Baken:noor?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Baken");
        int last = code.size() - 5;

        assertThat(code.size()).isEqualTo(45);
        // three corners are marked, and the fourth one is not
        assertThat(code.path())
                .startsWith("M4 4h1v1h-1zM5 4h1v1h-1zM6 4h1v1h-1z")
                .contains("M" + last + " 4h1v1h-1z", "M4 " + last + "h1v1h-1z")
                .doesNotContain("M3 ", " 3h", "M" + (last + 1) + " ", " " + (last + 1) + "h", "M5 5h");
        assertThatIllegalArgumentException().isThrownBy(() -> QrCode.of("x".repeat(3000)));
    }

    /** What a form keeps of a code. */
    public static final class Typed {

        public String getCode() {
            return "";
        }
    }
}
