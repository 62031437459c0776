package nl.baken.vault;

import java.util.List;

/** Tells which columns of a module hold sealed texts, so that all of them can be sealed anew. */
public interface SealedColumns {

    List<SealedColumn> columns();
}
