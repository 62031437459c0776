package nl.baken.intake;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import nl.baken.codes.CodeList;
import nl.baken.codes.CodeLists;
import nl.baken.codes.Coded;

/** The public report, as typed: every answer may be left open, save what was seen. */
record ReportForm(
        String submission,
        @Valid About about,
        @Valid StoryForm story,
        @Valid OccasionForm occasion,
        List<@Valid PersonForm> involved,
        @Valid ContactForm contact) {

    private static final int PEOPLE = 2;

    ReportForm {
        submission = SubmissionKey.of(submission).value();
        involved = PersonForm.rows(involved, PEOPLE);
    }

    static ReportForm empty() {
        return new ReportForm(
                "", About.empty(), StoryForm.empty(), OccasionForm.empty(), List.of(), ContactForm.empty());
    }

    /** Whether a row about a person was filled in, so that it is not folded away. */
    public boolean involvesSomebody() {
        return !PersonForm.involved(involved).isEmpty();
    }

    Report toReport(CodeLists lists) {
        Report.Origin origin = new Report.Origin(
                "WEB", about.sourceCode(), about.subjectCode(), about.exploitationCode(), about.priority());
        return new Report(
                origin,
                occasion.toOccasion(),
                story.toStory(),
                PersonForm.involved(involved),
                contact.toContact(lists));
    }

    @Override
    public String toString() {
        return "ReportForm[]";
    }

    /** What it is about, who tells it, and whether somebody is in danger now. */
    record About(
            @Coded(CodeList.SUBJECT) String subject,
            @Coded(CodeList.EXPLOITATION) String exploitation,
            @Coded(CodeList.SOURCE) String source,
            @Pattern(regexp = "|NO|YES|NOT_SURE") String danger) {

        static About empty() {
            return new About("", "", "", "");
        }

        String subjectCode() {
            return subject.isEmpty() ? "UNKNOWN" : subject;
        }

        String exploitationCode() {
            return exploitation.isEmpty() ? "NOT_SURE" : exploitation;
        }

        String sourceCode() {
            return source.isEmpty() ? "UNKNOWN" : source;
        }

        String priority() {
            return switch (danger) {
                case "YES" -> "DANGER_NOW";
                case "NOT_SURE" -> "HIGH";
                default -> "NORMAL";
            };
        }
    }
}
