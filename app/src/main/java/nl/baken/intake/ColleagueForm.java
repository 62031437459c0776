package nl.baken.intake;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.util.List;
import nl.baken.access.SecrecyForm;
import nl.baken.codes.CodeList;
import nl.baken.codes.CodeLists;
import nl.baken.codes.Coded;

/** A report as a colleague writes it down, from a conversation or from their own work. */
record ColleagueForm(
        String submission,
        @Valid About about,
        @Valid StoryForm story,
        @Valid OccasionForm occasion,
        List<@Valid PersonForm> involved,
        @Valid ContactForm contact,
        List<String> agreed) {

    static final int MOST_PEOPLE = 5;
    static final String ADVICE = "ADVICE";
    static final String CODE = "CODE";

    ColleagueForm {
        submission = SubmissionKey.of(submission).value();
        involved = PersonForm.rows(involved, rows(involved));
        agreed = List.copyOf(agreed);
    }

    static ColleagueForm empty() {
        return new ColleagueForm(
                "", About.empty(), StoryForm.empty(), OccasionForm.empty(), List.of(), ContactForm.empty(), List.of());
    }

    /** The same form with room for one more person. */
    ColleagueForm withOneMore() {
        List<PersonForm> more = PersonForm.rows(involved, Math.min(involved.size() + 1, MOST_PEOPLE));
        return new ColleagueForm(submission, about, story, occasion, more, contact, agreed);
    }

    public boolean hasRoom() {
        return involved.size() < MOST_PEOPLE;
    }

    boolean agreed(String what) {
        return agreed.contains(what);
    }

    /** The report; a note on the conversation stands under what was told. */
    Report toReport(String channel, String note, CodeLists lists) {
        Report.Story told = new Report.Story(
                (story.seen() + "\n\n" + note).strip(),
                story.place(),
                story.people(),
                about.secrecy().agreed());
        return new Report(
                about.toOrigin(channel),
                occasion.toOccasion(),
                told,
                PersonForm.involved(involved),
                contact.toContact(lists));
    }

    private static int rows(List<PersonForm> sent) {
        return Math.clamp(sent.size(), 1, MOST_PEOPLE);
    }

    @Override
    public String toString() {
        return "ColleagueForm[]";
    }

    /** Where it comes from, what it is about, how sure it is and how fast it must go. */
    record About(
            @NotBlank @Coded(CodeList.SOURCE) String source,
            @Coded(CodeList.SUBJECT) String subject,
            @Coded(CodeList.EXPLOITATION) String exploitation,
            @Coded(CodeList.PRIORITY) String priority,
            @Coded(CodeList.CERTAINTY) String certainty,
            @Valid SecrecyForm secrecy) {

        static About empty() {
            return new About("", "", "", "", "", SecrecyForm.NONE);
        }

        Report.Origin toOrigin(String channel) {
            return new Report.Origin(
                    channel,
                    source,
                    or(subject, "UNKNOWN"),
                    or(exploitation, "NOT_SURE"),
                    or(priority, "NORMAL"),
                    certainty);
        }

        private static String or(String code, String otherwise) {
            return code.isEmpty() ? otherwise : code;
        }
    }
}
