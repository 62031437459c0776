package nl.baken.legal;

import static java.util.stream.Collectors.joining;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import nl.baken.access.Action;
import nl.baken.access.Allowed;
import nl.baken.access.Costly;
import nl.baken.legal.Inspection.Inspected;
import nl.baken.legal.ShareLine.Field;
import org.springframework.context.MessageSource;
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

/** Where the supervisor of privacy reads the ledger, prints it, and takes it along as a file. */
@Controller
class SharePages {

    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);
    private static final String FORMULA = "=+-@\t\r";

    private final ShareLedger ledger;
    private final Inspection inspection;
    private final MessageSource messages;

    SharePages(ShareLedger ledger, Inspection inspection, MessageSource messages) {
        this.ledger = ledger;
        this.inspection = inspection;
        this.messages = messages;
    }

    @GetMapping("/shares")
    @Allowed(Action.READ_SHARES)
    @Costly
    String show(@ModelAttribute("filter") ShareFilter filter, BindingResult result, Model model) {
        if (!result.hasErrors()) {
            List<ShareLine> found = ledger.page(filter);
            int number = filter.number();
            model.addAttribute("lines", found.stream().limit(ShareFilter.PAGE).toList());
            model.addAttribute("file", filter.address("/shares.csv", 1));
            model.addAttribute("paper", filter.address("/shares/print", 1));
            model.addAttribute("why", filter.address("/shares/why", 1));
            model.addAttribute("number", number);
            model.addAttribute("previous", number > 1 ? filter.address("/shares", number - 1) : null);
            model.addAttribute("next", found.size() > ShareFilter.PAGE ? filter.address("/shares", number + 1) : null);
        }
        return "legal/shares";
    }

    /** All of the same choice on one page, for paper. */
    @GetMapping("/shares/print")
    @Allowed(Action.READ_SHARES)
    @Costly
    String print(@ModelAttribute("filter") ShareFilter filter, BindingResult result, Model model) {
        if (result.hasErrors()) {
            return "legal/shares";
        }
        List<ShareLine> found = ledger.export(filter);
        model.addAttribute("lines", found.stream().limit(ShareFilter.EXPORT).toList());
        model.addAttribute("more", found.size() > ShareFilter.EXPORT);
        return "legal/shares-print";
    }

    /** The same for paper, with why each was needed; each reading of that is in the logbook. */
    @GetMapping("/shares/why")
    @Allowed(Action.READ_SHARES)
    @Costly
    String why(@ModelAttribute("filter") ShareFilter filter, BindingResult result, Model model) {
        if (result.hasErrors()) {
            return "legal/shares";
        }
        List<Inspected> found = inspection.of(filter);
        model.addAttribute("inspected", found.stream().limit(Inspection.MOST).toList());
        model.addAttribute("more", found.size() > Inspection.MOST);
        return "legal/shares-why";
    }

    @GetMapping("/shares/why/{number}")
    @Allowed(Action.READ_SHARES)
    String why(@PathVariable String number, Model model) {
        model.addAttribute("inspected", List.of(inspection.one(number)));
        model.addAttribute("more", false);
        return "legal/shares-why";
    }

    @GetMapping("/shares.csv")
    @Allowed(Action.READ_SHARES)
    @Costly
    ResponseEntity<String> export(@ModelAttribute("filter") ShareFilter filter) throws IOException {
        StringWriter file = new StringWriter();
        // Spreadsheets take UTF-8 for something else without this mark.
        file.write('\uFEFF');
        try (CsvWriter rows = CsvWriter.builder().fieldSeparator(';').build(file)) {
            rows.writeRecord(text("legal.shares.columns").split(";"));
            List<ShareLine> found = ledger.export(filter);
            found.stream().limit(ShareFilter.EXPORT).forEach(line -> rows.writeRecord(cells(line)));
            if (found.size() > ShareFilter.EXPORT) {
                rows.writeRecord(text("legal.shares.more"));
            }
        }
        return ResponseEntity.ok()
                .contentType(CSV)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("verstrekkingen.csv")
                                .build()
                                .toString())
                .body(file.toString());
    }

    private List<String> cells(ShareLine line) {
        return Stream.of(
                        line.number(),
                        line.on().toString(),
                        line.from(),
                        line.to(),
                        line.why().record(),
                        line.why().purpose(),
                        line.why().ground(),
                        text(line.why().underKey()),
                        line.why().covenant(),
                        line.why().last() == null ? "" : line.why().last().toString(),
                        line.fields().stream().map(this::name).collect(joining(", ")),
                        line.fields().stream().map(Field::subject).distinct().collect(joining(" ")),
                        line.events().stream()
                                .map(event -> event.at().toLocalDate() + " "
                                        + text(event.kind().labelKey()))
                                .collect(joining(", ")))
                .map(SharePages::plain)
                .toList();
    }

    private String name(Field field) {
        return text(field.labelKey()) + (field.secret() ? " (" + text("legal.secret") + ")" : "");
    }

    // a spreadsheet must not take what an administrator or colleague named for a formula (ASVS 1.2.10)
    private static String plain(String cell) {
        return !cell.isEmpty() && FORMULA.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }

    private String text(String key) {
        return messages.getMessage(key, new Object[0], Locale.of("nl"));
    }
}
