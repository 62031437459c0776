package nl.baken.intake;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** The reporter's own words: the one thing a report cannot do without is what was seen. */
record StoryForm(
        @NotBlank @Size(max = 10_000) String seen,
        @Size(max = 300) String place,
        @Size(max = 4_000) String people) {

    static StoryForm empty() {
        return new StoryForm("", "", "");
    }

    Report.Story toStory() {
        return new Report.Story(seen, place, people);
    }

    @Override
    public String toString() {
        return "StoryForm[]";
    }
}
