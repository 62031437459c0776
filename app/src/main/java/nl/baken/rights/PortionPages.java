package nl.baken.rights;

import de.siegmar.fastcsv.writer.CsvWriter;
import jakarta.validation.Valid;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import nl.baken.access.Action;
import nl.baken.access.Allowed;
import nl.baken.access.Attempt;
import nl.baken.rights.GivingDesk.Preview;
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
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where a desk chooses what it would give of one record, and prints what is given. */
@Controller
@RequestMapping("/requests/{id}/records/{portion}")
class PortionPages {

    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);
    private static final String FORMULA = "(?s)[=+\\-@\\t\\r].*";

    private final GivingDesk desk;

    PortionPages(GivingDesk desk) {
        this.desk = desk;
    }

    @GetMapping
    @Allowed(Action.ANSWER_REQUEST)
    String preview(@PathVariable RequestId id, @PathVariable PortionId portion, Model model) {
        Preview preview = desk.preview(id, portion);
        model.addAttribute("form", PortionForm.of(preview));
        return page(preview, model);
    }

    @PostMapping
    @Allowed(Action.ANSWER_REQUEST)
    String choose(
            @PathVariable RequestId id,
            @PathVariable PortionId portion,
            @Valid @ModelAttribute("form") PortionForm form,
            BindingResult result,
            Model model,
            RedirectAttributes flash) {
        form.check(desk.preview(id, portion), result);
        if (result.hasErrors()
                || Attempt.refused(
                        result, () -> desk.choose(id, portion, form.whom(), form.choices(), form.hidden()))) {
            return page(desk.preview(id, portion), model);
        }
        return Return.to(id, "/records/" + portion.value(), flash, "rights.done.chosen");
    }

    @GetMapping("/export")
    @Allowed(Action.ANSWER_REQUEST)
    String export(@PathVariable RequestId id, @PathVariable PortionId portion, Model model) {
        model.addAttribute("redaction", desk.given(id, portion));
        model.addAttribute("file", "/requests/%s/records/%s/export.csv".formatted(id.value(), portion.value()));
        return "rights/export";
    }

    @GetMapping("/export.csv")
    @Allowed(Action.ANSWER_REQUEST)
    ResponseEntity<String> file(@PathVariable RequestId id, @PathVariable PortionId portion) throws IOException {
        StringWriter file = new StringWriter();
        // Spreadsheets take UTF-8 for something else without this mark.
        file.write('\uFEFF');
        try (CsvWriter rows = CsvWriter.builder().fieldSeparator(';').build(file)) {
            desk.given(id, portion).given().forEach(line -> rows.writeRecord(line.label(), safe(line.text())));
        }
        String name =
                ContentDisposition.attachment().filename("gegevens.csv").build().toString();
        return ResponseEntity.ok()
                .contentType(CSV)
                .header(HttpHeaders.CONTENT_DISPOSITION, name)
                .body(file.toString());
    }

    // a spreadsheet must not take what somebody told for a formula (ASVS 1.2.10)
    private static String safe(String text) {
        return text.matches(FORMULA) ? "'" + text : text;
    }

    private static String page(Preview preview, Model model) {
        model.addAttribute("preview", preview);
        return "rights/portion";
    }
}
