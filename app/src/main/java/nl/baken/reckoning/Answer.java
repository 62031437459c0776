package nl.baken.reckoning;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * Why a date is what it is, in words.
 *
 * @param due the last day or moment
 * @param briefly the sum on one line
 * @param steps each step of it
 */
record Answer(String due, String briefly, List<String> steps) {

    Answer {
        requireNonNull(due, "due is null");
        requireNonNull(briefly, "briefly is null");
        steps = List.copyOf(steps);
    }
}
