package nl.baken.codes;

/** One line of a choice on a page: what is sent and what is read. */
public record Choice(String code, String label) {}
