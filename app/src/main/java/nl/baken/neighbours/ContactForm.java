package nl.baken.neighbours;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import nl.baken.access.OrganisationId;
import org.jspecify.annotations.Nullable;

/** How other regions reach an organisation, as it is typed. */
@SuppressWarnings("MultipleNullnessAnnotations") // a browser may leave it out, the form then asks for it
record ContactForm(
        @NotNull @Nullable OrganisationId organisation,
        @Size(max = 30) @Pattern(regexp = Contact.PHONES) String phone,
        @Size(max = 120) @Pattern(regexp = Contact.EMAILS) String email) {

    static final ContactForm EMPTY = new ContactForm(null, "", "");

    boolean isReachable() {
        return !phone.isBlank() || !email.isBlank();
    }
}
