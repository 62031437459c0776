package nl.baken.rights;

import de.siegmar.fastcsv.writer.CsvWriter;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import nl.baken.access.Action;
import nl.baken.access.Allowed;
import nl.baken.access.Costly;
import nl.baken.shared.Refused;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import tools.jackson.databind.json.JsonMapper;

/** Where a desk makes what is given of one record: to print, and as a file that people or computers read (AVG art. 20). */
@Controller
@RequestMapping("/requests/{id}/records/{portion}")
class ExportPages {

    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String FORMULA = "(?s)[=+\\-@\\t\\r].*";

    private final GivingDesk desk;

    ExportPages(GivingDesk desk) {
        this.desk = desk;
    }

    @GetMapping("/export")
    @Allowed(Action.ANSWER_REQUEST)
    @Costly
    String export(@PathVariable RequestId id, @PathVariable PortionId portion, Model model) {
        model.addAttribute("redaction", desk.given(id, portion));
        model.addAttribute("file", "/requests/%s/records/%s/export".formatted(id.value(), portion.value()));
        return "rights/export";
    }

    @GetMapping("/export.csv")
    @Allowed(Action.ANSWER_REQUEST)
    @Costly
    ResponseEntity<String> table(@PathVariable RequestId id, @PathVariable PortionId portion) throws IOException {
        StringWriter file = new StringWriter();
        // Spreadsheets take UTF-8 for something else without this mark.
        file.write('\uFEFF');
        try (CsvWriter rows = CsvWriter.builder().fieldSeparator(';').build(file)) {
            desk.given(id, portion).given().forEach(line -> rows.writeRecord(line.label(), safe(line.text())));
        }
        return file(CSV, "gegevens.csv", file.toString());
    }

    @GetMapping("/export.json")
    @Allowed(Action.ANSWER_REQUEST)
    @Costly
    ResponseEntity<String> data(@PathVariable RequestId id, @PathVariable PortionId portion) {
        List<Part> parts = desk.given(id, portion).given().stream()
                .map(line -> new Part(line.label(), line.text()))
                .toList();
        return file(MediaType.APPLICATION_JSON, "gegevens.json", JSON.writeValueAsString(parts));
    }

    // a text changed after it was chosen: the page of the record shows which, and asks anew
    @ExceptionHandler(Refused.class)
    String chooseAnew(Refused refused, HttpServletRequest request, RedirectAttributes flash) {
        flash.addFlashAttribute("notice", refused.key());
        flash.addFlashAttribute("noticeKind", "error");
        return "redirect:" + request.getRequestURI().replaceFirst("/export[.a-z]*$", "");
    }

    private static ResponseEntity<String> file(MediaType type, String name, String told) {
        return ResponseEntity.ok()
                .contentType(type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(told);
    }

    // a spreadsheet must not take what somebody told for a formula (ASVS 1.2.10)
    private static String safe(String text) {
        return text.matches(FORMULA) ? "'" + text : text;
    }

    /** One part of what is given, as a program reads it. */
    private record Part(String label, String text) {}
}
