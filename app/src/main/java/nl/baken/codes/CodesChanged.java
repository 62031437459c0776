package nl.baken.codes;

/** An administrator changed a code list. */
public record CodesChanged(CodeList list, String code) {}
