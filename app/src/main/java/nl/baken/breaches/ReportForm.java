package nl.baken.breaches;

import static java.util.Objects.requireNonNull;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import nl.baken.shared.RecordNumber;
import org.jspecify.annotations.Nullable;

/** What a colleague reports, as typed. */
@SuppressWarnings("MultipleNullnessAnnotations") // a browser may leave it out, the form then asks for it
record ReportForm(
        @NotBlank @Size(max = 4_000) String story,
        @NotNull @Nullable LocalDate day,
        @NotBlank @Pattern(regexp = Moments.TIME) String time,
        @Nullable LocalDate began,
        @NotEmpty List<BreachKind> kinds,
        @Size(max = 400) String records) {

    ReportForm {
        kinds = List.copyOf(kinds);
    }

    static ReportForm at(LocalDate today) {
        return new ReportForm("", today, "", null, List.of(), "");
    }

    Report report(ZoneId zone) {
        return new Report(story, Moments.of(requireNonNull(day), time, zone), began, kinds, numbers());
    }

    private List<RecordNumber> numbers() {
        return typed().flatMap(typed -> RecordNumber.parse(typed).stream())
                .distinct()
                .toList();
    }

    /** Whether nothing but numbers of ours was typed there: the field is not sealed, so no name may end up in it. */
    boolean isOnlyNumbers() {
        return typed().allMatch(typed -> RecordNumber.parse(typed).isPresent());
    }

    private Stream<String> typed() {
        return Arrays.stream(records.split("[,;\\s]+")).filter(typed -> !typed.isBlank());
    }

    /** Tells nothing of the story. */
    @Override
    public String toString() {
        return "ReportForm" + kinds;
    }
}
