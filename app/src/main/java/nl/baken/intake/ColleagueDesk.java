package nl.baken.intake;

import java.util.Locale;
import nl.baken.codes.CodeLists;
import nl.baken.linking.Drafts;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes in what a colleague writes down, who may have looked ahead for it. */
@Service
@Transactional
class ColleagueDesk {

    private static final Locale DUTCH = Locale.of("nl");

    private final FrontDesk desk;
    private final Drafts drafts;
    private final CodeLists lists;
    private final MessageSource messages;

    ColleagueDesk(FrontDesk desk, Drafts drafts, CodeLists lists, MessageSource messages) {
        this.desk = desk;
        this.drafts = drafts;
        this.lists = lists;
        this.messages = messages;
    }

    FrontDesk.Taken take(String channel, ColleagueForm form) {
        SubmissionKey key = new SubmissionKey(form.submission());
        Report report = form.toReport(channel, note(form), lists);
        FrontDesk.Taken taken =
                form.agreed(ColleagueForm.CODE) ? desk.take(key, report) : desk.takeWithoutCode(key, report);
        drafts.registered(key.value(), taken.signal());
        return taken;
    }

    // That advice was given must be found again, whatever becomes of the report.
    private String note(ColleagueForm form) {
        return form.agreed(ColleagueForm.ADVICE)
                ? messages.getMessage("intake.agreed.ADVICE.note", new Object[0], DUTCH)
                : "";
    }
}
