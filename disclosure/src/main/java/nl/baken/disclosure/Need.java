package nl.baken.disclosure;

/**
 * How uncertain a figure must stay for whoever reads all tables. What they can still hold possible runs from at most the true figure
 * less {@code below} to at least the true figure plus {@code above}, and is at least {@code width} wide: the lower, upper and
 * sliding protection levels of Fischetti and Salazar (2000).
 */
public record Need(long width, long below, long above) {
    /** Only that it cannot be worked out. */
    public static final Need UNCERTAIN = new Need(1, 0, 0);

    public Need {
        if (width < 1 || below < 0 || above < 0) {
            throw new IllegalArgumentException("no need: %d %d %d".formatted(width, below, above));
        }
    }

    Need and(Need other) {
        return new Need(Math.max(width, other.width), Math.max(below, other.below), Math.max(above, other.above));
    }

    /** Whether it is met when the figure may be this much lower ({@code down} ≤ 0) and this much higher ({@code up} ≥ 0). */
    public boolean met(long down, long up) {
        return up - down >= width && up >= above && -down >= below;
    }
}
