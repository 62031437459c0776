package nl.baken.network;

import java.time.LocalDateTime;
import java.util.UUID;
import nl.baken.access.PersonId;
import nl.baken.vault.SealedText;
import org.jspecify.annotations.Nullable;

/** That somebody opened the address of a shelter: who, when and why; seen when a colleague looked at it. */
record Opening(
        UUID id,
        PersonId by,
        LocalDateTime at,
        String reason,
        SealedText said,
        @Nullable PersonId seenBy) {}
