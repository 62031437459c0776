package nl.baken.dossiers;

import static java.util.Objects.requireNonNull;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import nl.baken.codes.CodeList;
import nl.baken.codes.Coded;
import org.jspecify.annotations.Nullable;

/** A rule for safe contact, as typed. */
@SuppressWarnings("MultipleNullnessAnnotations") // a browser may leave it out, the form then asks for it
record SafeContactForm(
        @NotBlank @Coded(CodeList.CONTACT_CHANNEL) String channel,
        @NotNull @Nullable Answer allowed,
        @Size(max = 500) String remark) {

    static final SafeContactForm EMPTY = new SafeContactForm("", null, "");

    SafeContact rule() {
        return new SafeContact(channel, requireNonNull(allowed), remark);
    }
}
