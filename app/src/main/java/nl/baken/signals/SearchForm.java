package nl.baken.signals;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Size;
import java.util.stream.Stream;

/** What somebody looks for: a name, a telephone number or the number of a signal. */
record SearchForm(
        @Size(max = 200) String name,
        @Size(max = 40) String phone,
        @Size(max = 20) String number) {

    static SearchForm empty() {
        return new SearchForm("", "", "");
    }

    @AssertTrue(message = "{signals.search.something}")
    boolean isAsking() {
        return Stream.of(name, phone, number).anyMatch(asked -> !asked.isBlank());
    }

    /** Tells nothing: who is looked for is personal data. */
    @Override
    public String toString() {
        return "SearchForm[]";
    }
}
