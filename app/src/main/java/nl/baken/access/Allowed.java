package nl.baken.access;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The action a page handler asks for; a handler without it answers nobody. */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Allowed {

    Action value();

    /** Whether the desk behind it asks for the record, in the transaction that reads it: the page then asks for the role alone. */
    boolean atDesk() default false;

    /** Whether the second factor must have been proven less than five minutes ago; who did not is asked for it first. */
    boolean fresh() default false;
}
