package nl.baken.handovers;

import static java.util.Objects.requireNonNull;

import nl.baken.signals.Aspect;

/**
 * One shared part of a signal: what it is, and its text; empty when the key of its subject was destroyed.
 *
 * @param secret whether it is under medical secrecy
 */
public record SharedText(Aspect aspect, String text, boolean secret) {

    public SharedText {
        requireNonNull(aspect, "aspect is null");
        requireNonNull(text, "text is null");
    }

    /** Tells what it is, never what it says. */
    @Override
    public String toString() {
        return "SharedText[" + aspect.labelKey() + "]";
    }
}
