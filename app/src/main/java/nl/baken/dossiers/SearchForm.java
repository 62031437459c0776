package nl.baken.dossiers;

import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** By what somebody is searched, and what made a colleague search. */
record SearchForm(
        @Size(max = 200) String name,
        @Size(max = 200) String phone,

        @PastOrPresent @Nullable LocalDate birthDate,

        @Nullable Boolean nothingKnown,
        Cause cause) {

    boolean isEmpty() {
        return name.isBlank() && phone.isBlank() && birthDate == null;
    }

    /** Whether there is nothing to search by, so that a dossier can be opened at once. */
    boolean isAboutNobodyKnown() {
        return isEmpty() && Boolean.TRUE.equals(nothingKnown);
    }

    /** Tells nothing: what is searched by is a person. */
    @Override
    public String toString() {
        return "SearchForm[]";
    }
}
