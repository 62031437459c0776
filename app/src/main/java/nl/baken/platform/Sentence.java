package nl.baken.platform;

import static java.util.Objects.requireNonNull;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/** One sentence for the console, in the two languages of the public pages; there is no Spring yet to read bundles. */
record Sentence(String key, List<Object> details) {

    private static final String BUNDLE = "messages.platform";

    Sentence {
        requireNonNull(key);
        details = List.copyOf(details);
    }

    static Sentence of(String key, Object... details) {
        return new Sentence(key, List.of(details));
    }

    String inDutch() {
        return in(Locale.ROOT);
    }

    String inEnglish() {
        return in(Locale.ENGLISH);
    }

    private String in(Locale locale) {
        ResourceBundle.Control exact =
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_DEFAULT);
        String pattern = ResourceBundle.getBundle(BUNDLE, locale, exact).getString(key);
        return new MessageFormat(pattern, locale).format(details.toArray());
    }
}
