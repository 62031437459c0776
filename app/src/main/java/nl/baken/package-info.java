/** Baken: the regional fight against human trafficking, from the first report to published figures. */
@NullMarked
package nl.baken;

import org.jspecify.annotations.NullMarked;
