package nl.baken.reviews;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import nl.baken.access.Access;
import nl.baken.access.Action;
import nl.baken.access.Allowed;
import nl.baken.access.Withdrawals;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where reviewers look at who may what, and keep or withdraw it. */
@Controller
class RightsPages {

    private static final String LIST = "/reviews";
    private static final String ONE = LIST + "/{id}";
    private static final String LINE = ONE + "/lines/{line}";

    private final RightsReviews reviews;
    private final RightsDesk desk;
    private final Withdrawals withdrawals;
    private final Access access;
    private final Clock clock;

    RightsPages(RightsReviews reviews, RightsDesk desk, Withdrawals withdrawals, Access access, Clock clock) {
        this.reviews = reviews;
        this.desk = desk;
        this.withdrawals = withdrawals;
        this.access = access;
        this.clock = clock;
    }

    @GetMapping(LIST)
    @Allowed(Action.REVIEW_RIGHTS)
    String list(Model model) {
        LocalDate today = LocalDate.now(clock);
        model.addAttribute("reviews", reviews.all());
        model.addAttribute("today", today);
        model.addAttribute("quarter", Quarter.of(today));
        return "reviews/list";
    }

    @PostMapping(LIST)
    @Allowed(Action.REVIEW_RIGHTS)
    String start(RedirectAttributes redirect) {
        redirect.addFlashAttribute("notice", desk.start().isEmpty() ? "reviews.started.before" : "reviews.started");
        return "redirect:" + LIST;
    }

    @GetMapping(ONE)
    @Allowed(Action.REVIEW_RIGHTS)
    String show(@PathVariable ReviewId id, Model model) {
        List<RightsLine> lines = reviews.lines(id);
        model.addAttribute("review", reviews.find(id));
        model.addAttribute(
                "waiting", lines.stream().filter(line -> line.answer() == null).toList());
        model.addAttribute(
                "answered", lines.stream().filter(line -> line.answer() != null).toList());
        model.addAttribute("today", LocalDate.now(clock));
        model.addAttribute("administers", access.may(Action.ADMINISTER));
        return "reviews/show";
    }

    @PostMapping(LINE + "/keep")
    @Allowed(Action.REVIEW_RIGHTS)
    String keep(@PathVariable ReviewId id, @PathVariable LineId line, RedirectAttributes redirect) {
        desk.answer(id, line, Decision.KEPT);
        return back(id, "reviews.kept", redirect);
    }

    @PostMapping(LINE + "/seen")
    @Allowed(Action.REVIEW_RIGHTS)
    String see(@PathVariable ReviewId id, @PathVariable LineId line, RedirectAttributes redirect) {
        desk.answer(id, line, Decision.ENDED);
        return back(id, "reviews.kept", redirect);
    }

    @GetMapping(LINE + "/withdraw")
    @Allowed(Action.REVIEW_RIGHTS)
    String ask(@PathVariable ReviewId id, @PathVariable LineId line, Model model) {
        RightsLine asked = reviews.line(id, line);
        boolean open = asked.answer() == null && asked.now() != RightsLine.Now.ENDED && asked.isForCaller();
        model.addAttribute("review", reviews.find(id));
        model.addAttribute("line", asked);
        model.addAttribute("open", open);
        model.addAttribute(
                "settled", !open || withdrawals.isSettled(asked.right().holding()));
        model.addAttribute("administers", access.may(Action.ADMINISTER));
        return "reviews/withdraw";
    }

    @PostMapping(LINE + "/withdraw")
    @Allowed(Action.REVIEW_RIGHTS)
    String withdraw(@PathVariable ReviewId id, @PathVariable LineId line, RedirectAttributes redirect) {
        desk.answer(id, line, Decision.WITHDRAWN);
        return back(id, "reviews.withdrawn", redirect);
    }

    private static String back(ReviewId id, String notice, RedirectAttributes redirect) {
        redirect.addFlashAttribute("notice", notice);
        return "redirect:" + LIST + "/" + id.value();
    }
}
