package nl.baken.rights;

import static java.util.Objects.requireNonNull;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.baken.rights.Registration.Said;
import nl.baken.rights.Registration.Whom;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.validation.Errors;

/** A request as it is typed. */
@SuppressWarnings("MultipleNullnessAnnotations") // a browser may leave it out, the form then asks for it
record RegistrationForm(
        @Nullable @NotNull @PastOrPresent @DateTimeFormat(iso = ISO.DATE)
        LocalDate receivedOn,

        @NotBlank @Pattern(regexp = "|LETTER|EMAIL|DESK|PHONE")
        String channel,

        @NotBlank @Pattern(regexp = "|[A-E]") String regime,
        @NotEmpty List<String> rights,
        @Valid About about,
        @Valid From from,
        @Valid Told told) {

    RegistrationForm {
        rights = List.copyOf(rights);
    }

    static RegistrationForm on(LocalDate today) {
        return new RegistrationForm(
                today,
                "",
                "",
                List.of(),
                new About("", null, false),
                new From("", "", "", false, false, ""),
                new Told("", ""));
    }

    /** What is asked for only in some cases. */
    void check(Errors errors) {
        if (chosen().count() < rights.stream().distinct().count()) {
            errors.rejectValue("rights", "rights.new.rights.needed");
        }
        if (!from.asker.isEmpty() && !from.asker.equals("PERSON") && from.name.isBlank()) {
            errors.rejectValue("from.name", "rights.new.from.name.needed");
        }
        if (from.suspect && from.suspicion.isBlank()) {
            errors.rejectValue("from.suspicion", "rights.new.from.suspicion.needed");
        }
    }

    /** What came in, once all fields are right. */
    Registration registration() {
        Asker asker = Asker.valueOf(from.asker);
        boolean suspect = from.suspect && asker == Asker.REPRESENTATIVE;
        return new Registration(
                requireNonNull(receivedOn),
                channel,
                regime,
                chosen().collect(Collectors.toSet()),
                new Whom(asker, requireNonNull(about.birthDate), about.incapable, from.mandated, suspect),
                new Said(about.name, from.name, from.reach, told.question, told.numbers, from.suspicion));
    }

    private Stream<Right> chosen() {
        return Stream.of(Right.values()).filter(right -> rights.contains(right.name()));
    }

    /** Tells nothing: a request is personal data. */
    @Override
    public String toString() {
        return "RegistrationForm[]";
    }

    /** Whose data it is about. */
    record About(
            @NotBlank @Size(max = 120) String name,

            @Nullable @NotNull @PastOrPresent @DateTimeFormat(iso = ISO.DATE)
            LocalDate birthDate,

            boolean incapable) {

        @Override
        public String toString() {
            return "About[]";
        }
    }

    /** Who asks, and how they can be answered. */
    record From(
            @NotBlank @Pattern(regexp = "|PERSON|REPRESENTATIVE|OTHER")
            String asker,

            @Size(max = 120) String name,
            @NotBlank @Size(max = 500) String reach,
            boolean mandated,
            boolean suspect,
            @Size(max = 1_000) String suspicion) {

        @Override
        public String toString() {
            return "From[]";
        }
    }

    /** What they say. */
    record Told(
            @NotBlank @Size(max = 4_000) String question,
            @Size(max = 200) String numbers) {

        @Override
        public String toString() {
            return "Told[]";
        }
    }
}
