package nl.baken.intake;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.baken.codes.CodeList;
import nl.baken.codes.CodeLists;
import nl.baken.codes.Coded;
import org.springframework.validation.BindingResult;

/** Whether the reporter may be reached, where, and what is safe; anonymous unless they say otherwise. */
record ContactForm(
        @Pattern(regexp = "NO|NOT_SURE|YES") String allowed,
        @Size(max = 120) String name,
        @Size(max = 40) String phone,
        @Size(max = 200) @Email String email,
        @Size(max = 10) List<@Coded(CodeList.CONTACT_CHANNEL) String> channels,
        @Size(max = 1000) String safely) {

    private static final Locale DUTCH = Locale.of("nl");

    ContactForm {
        allowed = allowed.isEmpty() ? "NO" : allowed;
        channels = List.copyOf(channels);
    }

    static ContactForm empty() {
        return new ContactForm("NO", "", "", "", List.of(), "");
    }

    /** Whoever wants to be reached says where. */
    void check(BindingResult result) {
        if (isAllowed() && phone.isEmpty() && email.isEmpty()) {
            result.rejectValue("contact.phone", "intake.contact.missing");
        }
    }

    boolean isAllowed() {
        return allowed.equals("YES");
    }

    /** What was typed before somebody chose to stay anonymous goes no further. */
    Report.Contact toContact(CodeLists lists) {
        return isAllowed() ? new Report.Contact(true, name, phone, email, safeWays(lists)) : Report.Contact.NONE;
    }

    // Written out for the colleague who is about to call: one line that cannot be overlooked.
    private String safeWays(CodeLists lists) {
        String ways = channels.stream()
                .map(channel -> lists.label(CodeList.CONTACT_CHANNEL, channel, DUTCH))
                .collect(Collectors.joining(", "));
        return Stream.of(ways, safely).filter(text -> !text.isEmpty()).collect(Collectors.joining("\n"));
    }

    @Override
    public String toString() {
        return "ContactForm[]";
    }
}
