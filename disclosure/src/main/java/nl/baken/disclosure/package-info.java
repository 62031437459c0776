/**
 * Figures that can be published without exposing anyone: tables that hang together, what in them is sensitive, and three ways to
 * protect it, of which suppression hands over its proof. No framework, no SQL, no I/O.
 */
@NullMarked
package nl.baken.disclosure;

import org.jspecify.annotations.NullMarked;
