package nl.baken.network;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.springframework.validation.Errors;

/** Whom to call at a partner, as typed. */
record ContactForm(
        @NotBlank @Size(max = 120) String task,
        @Size(max = 120) String name,
        @Size(max = 40) String phone,
        @Email @Size(max = 254) String email) {

    static final ContactForm EMPTY = new ContactForm("", "", "", "");

    /** Of whom nothing is known nobody can be called. */
    void requireReach(Errors errors) {
        if (!errors.hasErrors() && (phone + email).isBlank()) {
            errors.rejectValue("phone", "network.contact.needed");
        }
    }

    Contact contact() {
        return new Contact(task, name, phone, email);
    }

    /** Tells nothing: somebody's name and number belong in no log. */
    @Override
    public String toString() {
        return "ContactForm";
    }
}
