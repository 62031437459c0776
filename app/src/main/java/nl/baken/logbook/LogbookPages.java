package nl.baken.logbook;

import de.siegmar.fastcsv.writer.CsvWriter;
import jakarta.validation.Valid;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import nl.baken.access.Action;
import nl.baken.access.Allowed;
import nl.baken.access.Costly;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Where the supervisor of privacy sees who read about whom, and takes it along as a file. */
@Controller
class LogbookPages {

    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private final Readings readings;
    private final Lines lines;
    private final FilterChoices choices;
    private final Watch watch;
    private final MessageSource messages;

    LogbookPages(Readings readings, Lines lines, FilterChoices choices, Watch watch, MessageSource messages) {
        this.readings = readings;
        this.lines = lines;
        this.choices = choices;
        this.watch = watch;
        this.messages = messages;
    }

    @GetMapping("/logbook")
    @Allowed(Action.READ_LOGBOOK)
    @Costly
    String show(@Valid @ModelAttribute("filter") Filter filter, BindingResult result, Model model) {
        choices.addTo(model);
        model.addAttribute("late", watch.late());
        if (!result.hasErrors()) {
            page(filter, model);
        }
        return "logbook/readings";
    }

    private void page(Filter filter, Model model) {
        List<Reading> found = readings.of(filter);
        int number = filter.number();
        model.addAttribute("lines", lines.of(found.stream().limit(Readings.PAGE).toList()));
        model.addAttribute("file", filter.address("/logbook.csv", 1));
        model.addAttribute("number", number);
        model.addAttribute("previous", number > 1 ? filter.address("/logbook", number - 1) : null);
        model.addAttribute("next", found.size() > Readings.PAGE ? filter.address("/logbook", number + 1) : null);
    }

    @GetMapping("/logbook.csv")
    @Allowed(Action.READ_LOGBOOK)
    @Costly
    ResponseEntity<String> export(@Valid @ModelAttribute("filter") Filter filter) throws IOException {
        StringWriter file = new StringWriter();
        try (CsvWriter rows = CsvWriter.builder().build(file)) {
            rows.writeRecord(text("logbook.columns").split(";"));
            List<Reading> found = readings.export(filter);
            lines.of(found.stream().limit(Readings.EXPORT).toList()).forEach(line -> rows.writeRecord(line.cells()));
            if (found.size() > Readings.EXPORT) {
                rows.writeRecord(text("logbook.more"));
            }
        }
        return ResponseEntity.ok()
                .contentType(CSV)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("logboek.csv")
                                .build()
                                .toString())
                .body(file.toString());
    }

    private String text(String key) {
        return messages.getMessage(key, new Object[0], LocaleContextHolder.getLocale());
    }
}
