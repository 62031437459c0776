package nl.baken.access;

/** Whose second factor it is, by the names that their devices show. */
record Owner(PersonId person, String login, String name) {}
