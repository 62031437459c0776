package nl.baken.rights;

/** Who asks: the person, the legal representative, or somebody else on the person's behalf. */
public enum Asker {
    PERSON,
    REPRESENTATIVE,
    OTHER
}
