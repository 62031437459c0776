/** Which advertisements were written from one template, and which have one sender, and why: pure computing, as all of the library. */
@NullMarked
package nl.baken.linkage.ads;

import org.jspecify.annotations.NullMarked;
