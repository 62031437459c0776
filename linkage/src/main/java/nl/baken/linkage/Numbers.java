package nl.baken.linkage;

/** Phone numbers, licence plates and numbers of persons and businesses, each in one spelling. */
final class Numbers {

    private static final int LONGEST_NATIONAL = 10;

    private Numbers() {}

    /** An international number with its country code, a Dutch one too: "06-12 34 56 78" becomes "31612345678". */
    static String phone(String text) {
        String written = text.replace("(0)", "");
        String digits = keep(written, false);
        if (digits.length() < 6) {
            return "";
        }
        if (written.strip().startsWith("+")) {
            return digits.startsWith("310") ? "31" + digits.substring(3) : digits;
        }
        if (digits.startsWith("00")) {
            String rest = digits.substring(2);
            return rest.startsWith("310") ? "31" + rest.substring(3) : rest;
        }
        if (digits.startsWith("0") && digits.length() <= LONGEST_NATIONAL + 1) {
            return "31" + digits.substring(1);
        }
        return digits.startsWith("6") && digits.length() == 9 ? "31" + digits : digits;
    }

    /** Without dashes, and with one sign for those that are mistaken for each other: O and 0, I and 1. */
    static String plate(String text) {
        String plain = keep(Letters.plain(text), true);
        return plain.length() < 4 ? "" : plain.replace('o', '0').replace('i', '1');
    }

    static String number(String text) {
        return keep(Letters.plain(text), true);
    }

    static ContactLevel compare(Term a, Term b) {
        if (a.isSame(b)) {
            return ContactLevel.SAME;
        }
        return isTail(a.text(), b.text()) || isTail(b.text(), a.text()) ? ContactLevel.PART : ContactLevel.slips(a, b);
    }

    private static boolean isTail(String whole, String end) {
        return end.length() >= 6 && whole.endsWith(end);
    }

    private static String keep(String text, boolean letters) {
        StringBuilder kept = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Letters.isDigit(c) || (letters && Letters.isLetter(c))) {
                kept.append(c);
            }
        }
        return kept.toString();
    }
}
