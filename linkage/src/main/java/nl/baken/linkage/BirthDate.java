package nl.baken.linkage;

import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A date of birth by its parts, each 0 when unknown; parts need not exist in a calendar. */
record BirthDate(int year, int month, int day, Term whole, Term dayOfYear) {

    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})\\D?(\\d{1,2})?\\D?(\\d{1,2})?");
    private static final Pattern YEAR_LAST = Pattern.compile("(\\d{1,2})\\D(\\d{1,2})\\D(\\d{4})");

    private static final int NEAR = 31;
    /** A year is that of about one in sixty. */
    private static final int ONE_YEAR = Bits.of(60);

    static @Nullable BirthDate of(String text, BiFunction<String, Domain, Term> terms) {
        String written = text.strip();
        Matcher first = YEAR_FIRST.matcher(written);
        if (first.matches()) {
            return of(number(first.group(1)), number(first.group(2)), number(first.group(3)), terms);
        }
        Matcher last = YEAR_LAST.matcher(written);
        return last.matches() ? of(number(last.group(3)), number(last.group(2)), number(last.group(1)), terms) : null;
    }

    private static @Nullable BirthDate of(int year, int month, int day, BiFunction<String, Domain, Term> terms) {
        if (year == 0) {
            return null;
        }
        String eight =
                String.valueOf(100_000_000 + 10_000 * year + 100 * month + day).substring(1);
        return new BirthDate(
                year,
                month,
                day,
                terms.apply(eight, Domain.BIRTH),
                terms.apply(eight.substring(4), Domain.DAY_OF_YEAR));
    }

    private static int number(@Nullable String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }

    BirthLevel compare(BirthDate other) {
        boolean sameDay = month == other.month && day == other.day;
        boolean nearDay = isNear(other);
        if (year == other.year) {
            return inSameYear(other, sameDay, nearDay);
        }
        if (Math.abs(year - other.year) == 1) {
            return choose(
                    sameDay,
                    nearDay,
                    BirthLevel.NEXT_YEAR_SAME_DAY,
                    BirthLevel.NEXT_YEAR_NEAR_DAY,
                    BirthLevel.NEXT_YEAR);
        }
        if (isOneDigitOff(other)) {
            return choose(
                    sameDay,
                    nearDay,
                    BirthLevel.OTHER_DIGIT_SAME_DAY,
                    BirthLevel.OTHER_DIGIT_NEAR_DAY,
                    BirthLevel.OTHER_DIGIT);
        }
        return choose(
                sameDay, nearDay, BirthLevel.OTHER_YEAR_SAME_DAY, BirthLevel.OTHER_YEAR_NEAR_DAY, BirthLevel.DIFFERENT);
    }

    private BirthLevel inSameYear(BirthDate other, boolean sameDay, boolean nearDay) {
        if (sameDay) {
            return BirthLevel.SAME;
        }
        if (month == other.day && day == other.month) {
            return BirthLevel.SWAPPED;
        }
        if (isYearOnly() || other.isYearOnly()) {
            return BirthLevel.YEAR_ONLY;
        }
        return nearDay ? BirthLevel.SAME_YEAR_NEAR_DAY : BirthLevel.SAME_YEAR;
    }

    int rarity(BirthLevel level, Vocabularies vocabularies) {
        int day = vocabularies.of(Domain.DAY_OF_YEAR).rarity(dayOfYear);
        return level == BirthLevel.SAME
                ? Math.min(day + ONE_YEAR, vocabularies.of(Domain.BIRTH).rarity(whole))
                : day;
    }

    private static BirthLevel choose(
            boolean sameDay, boolean nearDay, BirthLevel same, BirthLevel near, BirthLevel other) {
        if (sameDay) {
            return same;
        }
        return nearDay ? near : other;
    }

    /** January 1st is what is written when only the year is known. */
    boolean isYearOnly() {
        return month == 0 || (month == 1 && day <= 1);
    }

    /** Within a month of each other in the year, or one slip of the pen apart. */
    private boolean isNear(BirthDate other) {
        int apart = Math.abs(30 * (month - other.month) + day - other.day);
        return Math.min(apart, 360 - apart) <= NEAR || isOneSlip(100 * month + day, 100 * other.month + other.day);
    }

    private boolean isOneDigitOff(BirthDate other) {
        return isOneSlip(year, other.year);
    }

    /** Whether two numbers of four digits differ in one, or have two neighbours swapped. */
    private static boolean isOneSlip(int a, int b) {
        int different = 0;
        int first = -1;
        for (int at = 0, x = a, y = b; at < 4; at++, x /= 10, y /= 10) {
            if (x % 10 != y % 10) {
                different++;
                first = first < 0 ? at : first;
            }
        }
        return different == 1 || (different == 2 && isSwap(a, b, first));
    }

    private static boolean isSwap(int a, int b, int first) {
        int unit = first == 0 ? 1 : first == 1 ? 10 : 100;
        int twoOfA = a / unit % 100;
        int twoOfB = b / unit % 100;
        return twoOfA / 10 == twoOfB % 10 && twoOfA % 10 == twoOfB / 10;
    }

    @Override
    public String toString() {
        return whole.text();
    }
}
