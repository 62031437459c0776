package nl.baken.linking;

/** What people said of two traces; what nobody spoke of yet is as open as what was undone. */
enum Verdict {
    CONFIRMED,
    REJECTED,
    UNDONE
}
