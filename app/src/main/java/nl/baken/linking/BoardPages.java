package nl.baken.linking;

import jakarta.validation.Valid;
import nl.baken.access.Action;
import nl.baken.access.Allowed;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;

/** The board around a signal or a dossier. */
@Controller
class BoardPages {

    private final BoardReader reader;

    BoardPages(BoardReader reader) {
        this.reader = reader;
    }

    @GetMapping("/signals/{id}/network")
    @Allowed(Action.READ_SIGNAL)
    String ofSignal(
            @PathVariable RecordId id, @Valid @ModelAttribute("span") Span span, BindingResult result, Model model) {
        return page(id, span, result, model);
    }

    @GetMapping("/dossiers/{id}/network")
    @Allowed(Action.READ_DOSSIER)
    String ofDossier(
            @PathVariable RecordId id, @Valid @ModelAttribute("span") Span span, BindingResult result, Model model) {
        return page(id, span, result, model);
    }

    private String page(RecordId id, Span span, BindingResult result, Model model) {
        if (result.hasErrors()) {
            model.addAttribute("card", reader.card(id));
            return "linking/board";
        }
        Board board = reader.read(id, span);
        model.addAttribute("card", board.record());
        model.addAttribute("board", board);
        return "linking/board";
    }
}
