package nl.baken.linkage;

/** What a record is about; each kind has one model that comes with the library. */
public enum Kind {
    PERSON,
    PHONE,
    ADDRESS,
    VEHICLE,
    BUSINESS,
    HANDLE,
    AD
}
