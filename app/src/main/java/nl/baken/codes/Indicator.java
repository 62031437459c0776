package nl.baken.codes;

import java.util.Locale;

/** Something that may point to exploitation, as worded in one version of the list; never a conclusion by itself. */
public record Indicator(String version, String code, String exploitation, String labelNl, String labelEn) {

    /** The form under which indicators stand that fit every form of exploitation. */
    public static final String GENERAL = "GENERAL";

    public Indicator {
        if (!code.startsWith(exploitation + "_")) {
            throw new IllegalArgumentException("indicator " + code + " does not belong to " + exploitation);
        }
    }

    public String label(Locale locale) {
        return locale.getLanguage().equals(Locale.ENGLISH.getLanguage()) ? labelEn : labelNl;
    }
}
