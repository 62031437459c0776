package nl.baken.rights;

import static java.util.Objects.requireNonNull;

/** What a desk chose about a passage, with the mark of the text that it read. */
record Chosen(Answer answer, String mark) {

    Chosen {
        requireNonNull(answer, "answer is null");
        requireNonNull(mark, "mark is null");
    }

    /** What becomes of a passage with this mark now: a text that changed after it was read is given to nobody. */
    Answer of(String now) {
        return answer == Answer.GIVEN && !mark.equals(now) ? Answer.CHANGED : answer;
    }
}
