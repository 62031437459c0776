package nl.baken.linkage;

import java.io.Serializable;

/** So many records share this key that it says nothing; they were compared only where they share another one too. */
public record HotBlock(String key, int records) implements Serializable {}
