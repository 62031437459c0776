package nl.baken.logbook;

/**
 * That a module lets go by itself of what is past its term, when nobody has to decide about it. Its function in the database
 * does so for the door, with the keys of what goes, and tells how many went.
 */
public record Forgetter(String function) {

    public Forgetter {
        if (!function.matches("[a-z]+\\.[a-z_]+")) {
            throw new IllegalArgumentException("no function: " + function);
        }
    }
}
