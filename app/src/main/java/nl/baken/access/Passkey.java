package nl.baken.access;

import java.time.LocalDate;

/** A passkey that somebody has: on a phone, a computer or a security key. */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
record Passkey(PasskeyId id, LocalDate addedOn, byte[] credential) {}
