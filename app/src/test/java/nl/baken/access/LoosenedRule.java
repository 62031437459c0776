package nl.baken.access;

import java.lang.reflect.Field;
import java.util.EnumSet;
import java.util.Set;

/** The rule of an action as it would be if somebody forgot to write whose it is. */
public final class LoosenedRule {

    private LoosenedRule() {}

    /** Does something while every role may ask for an action. */
    public static void run(Action action, Runnable meanwhile) {
        Set<Role> written = action.roles();
        write(action, EnumSet.allOf(Role.class));
        try {
            meanwhile.run();
        } finally {
            write(action, written);
        }
    }

    private static void write(Action action, Set<Role> roles) {
        try {
            Field field = Action.class.getDeclaredField("roles");
            field.setAccessible(true);
            field.set(action, roles);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
