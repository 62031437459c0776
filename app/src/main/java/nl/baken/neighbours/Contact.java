package nl.baken.neighbours;

import java.util.regex.Pattern;

/** A desk that another region can ask: the name of its organisation, and how it is reached. No name of a person. */
record Contact(String name, String phone, String email) {

    static final int LONGEST_NAME = 100;

    static final String PHONES = "[0-9+() .-]{0,30}";
    static final String EMAILS = "([\\w.%+-]{1,64}@[\\w.-]{3,100})?";

    // letters, digits, signs and blanks: nothing that turns a line around or breaks it
    private static final Pattern UNREADABLE = Pattern.compile("[^\\p{L}\\p{M}\\p{N}\\p{P}\\p{S} ]");
    private static final Pattern PHONE = Pattern.compile(PHONES);
    private static final Pattern EMAIL = Pattern.compile(EMAILS);

    Contact {
        if (name.isBlank()
                || name.length() > LONGEST_NAME
                || UNREADABLE.matcher(name).find()) {
            throw new IllegalArgumentException("a desk has a name of at most " + LONGEST_NAME + " signs");
        }
        if (!PHONE.matcher(phone).matches() || !EMAIL.matcher(email).matches()) {
            throw new IllegalArgumentException("not how a desk is reached");
        }
    }

    /** One of ours, whatever its name looks like. */
    static Contact of(String name, String phone, String email) {
        String readable = UNREADABLE.matcher(name).replaceAll(" ").strip();
        return new Contact(
                readable.isEmpty() ? "Baken" : readable.substring(0, Math.min(readable.length(), LONGEST_NAME)),
                phone,
                email);
    }
}
