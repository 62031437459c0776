package nl.baken.breaches;

import static java.util.Objects.requireNonNull;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import nl.baken.breaches.Assessment.Capacity;
import nl.baken.breaches.Assessment.Reasons;
import nl.baken.codes.CodeList;
import nl.baken.codes.Coded;
import org.jspecify.annotations.Nullable;

/** What the contact point makes of a breach, as typed. */
@SuppressWarnings("MultipleNullnessAnnotations") // a browser may leave it out, the form then asks for it
record AssessForm(
        int version,
        @Valid What what,
        @Valid Authority authority,
        @Valid Subjects subjects) {

    static AssessForm of(Breach breach) {
        Assessment known = breach.assessment();
        return known == null
                ? new AssessForm(
                        breach.version(),
                        new What(Capacity.CONTROLLER, List.of(), "", "", ""),
                        new Authority(null, ""),
                        new Subjects(null, "", ""))
                : new AssessForm(
                        breach.version(),
                        new What(known.capacity(), known.categories(), known.size(), "", ""),
                        new Authority(known.notifies(), ""),
                        new Subjects(known.tells(), known.ground(), ""));
    }

    Assessment assessment() {
        boolean tells = requireNonNull(subjects.told());
        return new Assessment(
                requireNonNull(what.capacity()),
                what.categories(),
                what.size(),
                requireNonNull(authority.notified()),
                tells,
                tells ? "" : subjects.ground());
    }

    Reasons reasons() {
        return new Reasons(what.consequences(), what.measures(), authority.why(), subjects.why());
    }

    /** Tells none of the words. */
    @Override
    public String toString() {
        return "AssessForm";
    }

    /** What it is about, what it may lead to, and what is done about it. */
    record What(
            @NotNull @Nullable Capacity capacity,
            @NotEmpty List<@Coded(CodeList.DATA_CATEGORY) String> categories,
            @NotBlank @Coded(CodeList.BREACH_SIZE) String size,
            @NotBlank @Size(max = 4_000) String consequences,
            @NotBlank @Size(max = 4_000) String measures) {

        What {
            categories = List.copyOf(categories);
        }
    }

    /** Whether the authority, or the controller, is told. */
    record Authority(
            @NotNull @Nullable Boolean notified,
            @NotBlank @Size(max = 4_000) String why) {}

    /** Whether the people concerned are told. */
    record Subjects(
            @NotNull @Nullable Boolean told,
            @Coded(CodeList.BREACH_GROUND) String ground,
            @NotBlank @Size(max = 4_000) String why) {

        /** Whom nobody tells, is not told on a ground of the law. */
        boolean isGrounded() {
            return told == null || told || !ground.isBlank();
        }
    }
}
