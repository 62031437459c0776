package nl.baken.linkage;

/** A field of a record as somebody typed it. */
public enum Field {
    GIVEN_NAME,
    FAMILY_NAME,
    BIRTH_DATE,
    GENDER,
    STREET,
    HOUSE_NUMBER,
    POSTCODE,
    PLACE,
    PHONE,
    EMAIL,
    PLATE,
    PERSONAL_NUMBER,
    OCCUPATION,
    BUSINESS_NAME,
    BUSINESS_NUMBER,
    /** What somebody is called on social media, such as "@name". */
    HANDLE,
    /** The address of an advertisement. */
    AD
}
