package nl.baken.trajectories;

import static java.util.Objects.requireNonNull;

import jakarta.validation.constraints.FutureOrPresent;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a step waits for, as chosen.
 *
 * @param other a step, or a partner by its code
 * @param lookOn when somebody looks at it again
 * @param version of the step that was on the page
 */
@SuppressWarnings("MultipleNullnessAnnotations") // a browser may leave it out, the form then asks for it
record AwaitForm(
        @NotBlank @Pattern(regexp = AwaitForm.FORM, message = "{codes.choose}") @Size(max = 60)
        String other,

        @NotNull @FutureOrPresent @Nullable LocalDate lookOn,
        @Nullable Integer version) {

    static final String FORM =
            "|PARTY:[A-Z0-9_]{1,40}|STEP:[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}";

    private static final String STEP = "STEP:";
    private static final String PARTY = "PARTY:";

    static AwaitForm of(Step step, LocalDate lookOn) {
        return new AwaitForm("", lookOn, step.version());
    }

    static String code(StepId step) {
        return STEP + step.value();
    }

    static String code(String party) {
        return PARTY + party;
    }

    Awaited awaited() {
        return other.startsWith(STEP)
                ? new Awaited.Other(new StepId(UUID.fromString(other.substring(STEP.length()))))
                : new Awaited.Partner(other.substring(PARTY.length()));
    }

    LocalDate day() {
        return requireNonNull(lookOn, "the form let an empty day through");
    }

    int seen() {
        return version == null ? 0 : version;
    }
}
