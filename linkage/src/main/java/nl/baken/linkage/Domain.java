package nl.baken.linkage;

/** What has a vocabulary of its own. */
enum Domain {
    GIVEN,
    FAMILY,
    BIRTH,
    DAY_OF_YEAR,
    STREET,
    POSTCODE,
    AREA,
    PLACE,
    PHONE,
    EMAIL,
    PLATE,
    NUMBER,
    OCCUPATION,
    BUSINESS,
    HANDLE,
    AD;

    /** Its place in arrays, which live as long as the process. */
    @SuppressWarnings("EnumOrdinal")
    int index() {
        return ordinal();
    }
}
