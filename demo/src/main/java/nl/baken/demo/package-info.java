/** An invented region and its year 2019, made by working at the desks of the application like its users do. */
@ApplicationModule
@NullMarked
package nl.baken.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
