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
    BUSINESS_NUMBER
}
