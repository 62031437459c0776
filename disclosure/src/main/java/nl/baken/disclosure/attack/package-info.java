/**
 * Somebody who wants to know what was kept back, with all publications and a solver. It knows what a publication is and nothing of how
 * figures are protected, so that a mistake there is not made here again.
 */
@NullMarked
package nl.baken.disclosure.attack;

import org.jspecify.annotations.NullMarked;
