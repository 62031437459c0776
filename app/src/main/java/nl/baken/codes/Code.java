package nl.baken.codes;

import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Pattern;
import nl.baken.shared.Period;

/**
 * One answer of a code list.
 *
 * @param publicationGroup the group under which published figures count it, often the code itself
 */
public record Code(CodeList list, String code, String labelNl, String labelEn, String publicationGroup, Period valid) {

    private static final Pattern FORM = Pattern.compile("[A-Z][A-Z0-9_]*");

    public Code {
        if (!FORM.matcher(code).matches()) {
            throw new IllegalArgumentException("not a code: " + code);
        }
        if (labelNl.isBlank() || labelEn.isBlank()) {
            throw new IllegalArgumentException(list + "." + code + " needs a label in both languages");
        }
    }

    public String label(Locale locale) {
        return locale.getLanguage().equals(Locale.ENGLISH.getLanguage()) ? labelEn : labelNl;
    }

    public boolean isCurrent(LocalDate day) {
        return valid.contains(day);
    }
}
