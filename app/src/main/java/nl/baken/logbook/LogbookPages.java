package nl.baken.logbook;

import de.siegmar.fastcsv.writer.CsvWriter;
import jakarta.validation.Valid;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import nl.baken.access.Action;
import nl.baken.access.Allowed;
import nl.baken.access.People;
import nl.baken.codes.Choice;
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
    private final People people;
    private final MessageSource messages;

    LogbookPages(Readings readings, Lines lines, People people, MessageSource messages) {
        this.readings = readings;
        this.lines = lines;
        this.people = people;
        this.messages = messages;
    }

    @GetMapping("/logbook")
    @Allowed(Action.READ_LOGBOOK)
    String show(@Valid @ModelAttribute("filter") Filter filter, BindingResult result, Model model) {
        model.addAttribute("people", colleagues());
        model.addAttribute("actions", actions());
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
    ResponseEntity<String> export(@Valid @ModelAttribute("filter") Filter filter) throws IOException {
        StringWriter file = new StringWriter();
        try (CsvWriter rows = CsvWriter.builder().build(file)) {
            rows.writeRecord(text("logbook.columns").split(";"));
            lines.of(readings.export(filter)).forEach(line -> rows.writeRecord(line.cells()));
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

    private List<Choice> colleagues() {
        return people.all().stream()
                .map(colleague -> new Choice(colleague.id().value().toString(), colleague.name()))
                .toList();
    }

    private List<Choice> actions() {
        return Arrays.stream(Action.values())
                .map(action ->
                        new Choice(action.name(), text("action." + action.name().toLowerCase(Locale.ROOT))))
                .toList();
    }

    private String text(String key) {
        return messages.getMessage(key, new Object[0], LocaleContextHolder.getLocale());
    }
}
