package nl.baken.breaches;

import jakarta.validation.Valid;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.baken.access.Access;
import nl.baken.access.Action;
import nl.baken.access.Allowed;
import nl.baken.access.Attempt;
import nl.baken.access.Costly;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where any colleague reports a breach, and where the register of breaches is read. */
@Controller
class BreachPages {

    private static final int LAST_PAGE = 10_000;
    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private final BreachViews views;
    private final BreachDesk desk;
    private final RegisterFile file;
    private final Access access;
    private final Clock clock;

    BreachPages(BreachViews views, BreachDesk desk, RegisterFile file, Access access, Clock clock) {
        this.views = views;
        this.desk = desk;
        this.file = file;
        this.access = access;
        this.clock = clock;
    }

    @GetMapping("/breaches/new")
    @Allowed(Action.REPORT_BREACH)
    String ask(Model model) {
        model.addAttribute("form", ReportForm.at(LocalDate.now(clock)));
        return "breaches/new";
    }

    @PostMapping("/breaches")
    @Allowed(Action.REPORT_BREACH)
    String report(@Valid @ModelAttribute("form") ReportForm form, BindingResult result, RedirectAttributes redirect) {
        if (!result.hasErrors() && !form.isOnlyNumbers()) {
            result.rejectValue("records", "breaches.new.records.unknown");
        }
        Optional<BreachId> reported = result.hasErrors()
                ? Optional.empty()
                : Attempt.of(result, () -> desk.report(form.report(clock.getZone())));
        return reported.map(id -> kept(id, "breaches.reported", redirect)).orElse("breaches/new");
    }

    @GetMapping("/breaches")
    @Allowed(Action.READ_BREACH)
    String list(@RequestParam(defaultValue = "1") int page, Model model) {
        int number = Math.clamp(page, 1, LAST_PAGE);
        List<BreachView> found = views.page(number);
        model.addAttribute("breaches", found.stream().limit(Breaches.PAGE).toList());
        model.addAttribute("number", number);
        model.addAttribute("previous", number > 1 ? "/breaches?page=" + (number - 1) : null);
        model.addAttribute("next", found.size() > Breaches.PAGE ? "/breaches?page=" + (number + 1) : null);
        model.addAttribute("register", access.may(Action.READ_BREACH_REGISTER));
        return "breaches/list";
    }

    @GetMapping("/breaches.csv")
    @Allowed(Action.READ_BREACH_REGISTER)
    @Costly
    ResponseEntity<String> export() {
        return ResponseEntity.ok()
                .contentType(CSV)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("datalekken.csv")
                                .build()
                                .toString())
                .body(file.of(views.all()));
    }

    @GetMapping("/breaches/{id}")
    @Allowed(Action.READ_BREACH)
    String show(@PathVariable BreachId id, Model model) {
        BreachView view = views.of(id);
        model.addAttribute("view", view);
        model.addAttribute("goes", views.goes(view));
        model.addAttribute("register", access.may(Action.READ_BREACH_REGISTER));
        model.addAttribute("keeps", access.may(Action.KEEP_BREACHES));
        model.addAttribute("supervises", access.may(Action.SUPERVISE_BREACHES));
        return "breaches/show";
    }

    @GetMapping("/breaches/{id}/authority")
    @Allowed(Action.READ_BREACH_REGISTER)
    String authority(@PathVariable BreachId id, Model model) {
        model.addAttribute("view", views.of(id));
        return "breaches/authority";
    }

    @PostMapping("/breaches/{id}/seen")
    @Allowed(Action.SUPERVISE_BREACHES)
    String see(@PathVariable BreachId id, RedirectAttributes redirect) {
        desk.see(id);
        return kept(id, "breaches.kept", redirect);
    }

    static String kept(BreachId id, String notice, RedirectAttributes redirect) {
        redirect.addFlashAttribute("notice", notice);
        return "redirect:/breaches/" + id.value();
    }
}
