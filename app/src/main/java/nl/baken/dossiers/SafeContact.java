package nl.baken.dossiers;

import static java.util.Objects.requireNonNull;

/** Whether somebody may be reached over a channel, with what to mind: at what hours, and who may know. */
public record SafeContact(String channel, Answer allowed, String remark) {

    public SafeContact {
        requireNonNull(allowed, "allowed is null");
        requireNonNull(remark, "remark is null");
        if (channel.isBlank()) {
            throw new IllegalArgumentException("a rule for safe contact names its channel");
        }
    }

    /** Tells the channel, not what to mind. */
    @Override
    public String toString() {
        return "SafeContact[" + channel + " " + allowed + "]";
    }
}
