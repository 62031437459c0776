package nl.baken.linkage.ads;

import java.util.List;

/** An advertisement as it was published: its text, and phone numbers and names online that its site shows beside it. */
public record Ad(String text, List<String> contacts) {

    /** Longer texts are cut: no advertisement needs more, and hostile input must cost nothing. */
    static final int LONGEST = 5_000;

    private static final int MOST_CONTACTS = 20;

    public Ad {
        text = text.substring(0, Math.min(text.length(), LONGEST));
        contacts = contacts.stream()
                .limit(MOST_CONTACTS)
                .map(it -> it.substring(0, Math.min(it.length(), LONGEST)))
                .toList();
    }
}
