package nl.baken.linkage;

/** How alike two dates of birth are: how far the years lie apart, and the days within the year. */
enum BirthLevel implements Level {
    SAME(true),
    SWAPPED(false),
    YEAR_ONLY(false),
    SAME_YEAR_NEAR_DAY(false),
    SAME_YEAR(false),
    NEXT_YEAR_SAME_DAY(true),
    NEXT_YEAR_NEAR_DAY(false),
    NEXT_YEAR(false),
    OTHER_DIGIT_SAME_DAY(true),
    OTHER_DIGIT_NEAR_DAY(false),
    OTHER_DIGIT(false),
    OTHER_YEAR_SAME_DAY(true),
    OTHER_YEAR_NEAR_DAY(false),
    DIFFERENT(false);

    private final boolean byRarity;

    BirthLevel(boolean byRarity) {
        this.byRarity = byRarity;
    }

    @Override
    public boolean isByRarity() {
        return byRarity;
    }

    /** Whether it may well be the same day, written down or remembered wrongly. */
    boolean isNear() {
        return switch (this) {
            case SAME,
                    SWAPPED,
                    YEAR_ONLY,
                    SAME_YEAR_NEAR_DAY,
                    NEXT_YEAR_SAME_DAY,
                    NEXT_YEAR_NEAR_DAY,
                    OTHER_DIGIT_SAME_DAY -> true;
            case SAME_YEAR,
                    NEXT_YEAR,
                    OTHER_DIGIT_NEAR_DAY,
                    OTHER_DIGIT,
                    OTHER_YEAR_SAME_DAY,
                    OTHER_YEAR_NEAR_DAY,
                    DIFFERENT -> false;
        };
    }
}
