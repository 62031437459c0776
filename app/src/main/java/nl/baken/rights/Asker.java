package nl.baken.rights;

/** Who asks: the person, the legal representative, or somebody else on the person's behalf. */
enum Asker {
    PERSON,
    REPRESENTATIVE,
    OTHER
}
