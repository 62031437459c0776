package nl.baken.rights;

/** What was decided about a request. */
enum Outcome {
    GRANTED,
    PARTLY,
    REFUSED
}
