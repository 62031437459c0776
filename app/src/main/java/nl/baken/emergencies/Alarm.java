package nl.baken.emergencies;

/** What it takes to break the glass: the number of one record, a code of EMERGENCY_REASON, and what is going on, in words. */
public record Alarm(String number, String reason, String said) {

    public Alarm {
        if (number.isBlank() || reason.isBlank() || said.isBlank()) {
            throw new IllegalArgumentException("nobody breaks the glass without saying for what and why");
        }
    }

    /** Tells neither the number nor the words. */
    @Override
    public String toString() {
        return "Alarm[" + reason + "]";
    }
}
