/** Which records may be about the same person, phone, address, vehicle or business, and why: no framework, no SQL, no I/O. */
@NullMarked
package nl.baken.linkage;

import org.jspecify.annotations.NullMarked;
