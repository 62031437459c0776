package nl.baken.signals;

/**
 * What a text of a signal is: its label, and in codes which one: whose name, the answer to which question, how sure.
 *
 * @param list the code list that the code is of; empty when there is nothing to tell apart
 * @param nth which of the people of a signal, from 1; 0 for what is about nobody in particular
 */
public record Aspect(String labelKey, String list, String code, int nth) {

    public Aspect {
        if (labelKey.isBlank() || list.isEmpty() != code.isEmpty() || nth < 0) {
            throw new IllegalArgumentException("not an aspect: " + labelKey + " " + list + " " + code + " " + nth);
        }
    }

    static Aspect of(String labelKey) {
        return new Aspect(labelKey, "", "", 0);
    }

    /** Whether it is about somebody, or in some way, that this code says. */
    public boolean is(String list, String code) {
        return this.list.equals(list) && this.code.equals(code);
    }
}
