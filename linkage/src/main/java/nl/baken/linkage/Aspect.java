package nl.baken.linkage;

import java.util.List;

/** What of two records is compared, with the levels of agreement. */
enum Aspect {
    GIVEN(NameLevel.values()),
    FAMILY(NameLevel.values()),
    ORDER(OrderLevel.values()),
    BIRTH(BirthLevel.values()),
    GENDER(GenderLevel.values()),
    ADDRESS(AddressLevel.values()),
    PHONE(ContactLevel.values()),
    EMAIL(ContactLevel.values()),
    PLATE(ContactLevel.values()),
    NUMBER(ContactLevel.values()),
    OCCUPATION(ContactLevel.values()),
    BUSINESS(NameLevel.values()),
    HANDLE(ContactLevel.values()),
    AD(ContactLevel.values());

    static final int COUNT = values().length;

    @SuppressWarnings("ImmutableEnumChecker")
    private final List<Level> levels;

    Aspect(Level... levels) {
        this.levels = List.of(levels);
    }

    /** Its place in packed evidence and in the tables of a model, which are made anew by every version. */
    @SuppressWarnings("EnumOrdinal")
    int index() {
        return ordinal();
    }

    List<Level> levels() {
        return levels;
    }
}
