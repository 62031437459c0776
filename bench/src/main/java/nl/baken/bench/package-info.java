/** Measures the running application from outside: its pages under load, and the same statements without it. */
@NullMarked
package nl.baken.bench;

import org.jspecify.annotations.NullMarked;
