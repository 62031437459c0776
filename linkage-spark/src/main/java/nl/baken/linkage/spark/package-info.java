/** What a batch of {@code linkage} does, for more records than fit in one memory: the same links, to the pair. */
@NullMarked
package nl.baken.linkage.spark;

import org.jspecify.annotations.NullMarked;
