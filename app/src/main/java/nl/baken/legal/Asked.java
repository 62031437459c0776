package nl.baken.legal;

import java.util.UUID;

/** Tells which records somebody asked to destroy, as long as nobody has decided about it. */
public interface Asked {

    /** Whether a desk proposed to destroy this record of the caller's, or what is one whole with it, and nobody has decided yet. */
    boolean isProposed(UUID record);
}
