package nl.baken.network;

/**
 * Whom to call at a partner: a professional, or a desk without a name.
 *
 * @param task what they do there
 */
public record Contact(String task, String name, String phone, String email) {

    public Contact {
        if (task.isBlank() || (name + phone + email).isBlank()) {
            throw new IllegalArgumentException("nobody to call");
        }
    }

    /** Tells nothing: somebody's name and number belong in no log. */
    @Override
    public String toString() {
        return "Contact[]";
    }
}
