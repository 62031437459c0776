package nl.baken.reckoning;

import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.baken.access.Action;
import nl.baken.access.Allowed;
import nl.baken.access.Attempt;
import nl.baken.deadlines.StatutoryTerm;
import nl.baken.deadlines.StatutoryTerms;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Why a date is what it is, for whoever wants to know; an answer has an address of its own, so that it can be linked to. */
@Controller
class WhyPages {

    private final Reckoner reckoner;
    private final StatutoryTerms terms;
    private final Sentences sentences;
    private final Clock clock;

    WhyPages(Reckoner reckoner, StatutoryTerms terms, Sentences sentences, Clock clock) {
        this.reckoner = reckoner;
        this.terms = terms;
        this.sentences = sentences;
        this.clock = clock;
    }

    @ModelAttribute("choices")
    List<TermChoice> choices() {
        return terms.on(LocalDate.now(clock)).stream()
                .map(term -> new TermChoice(
                        term.code(),
                        sentences.subject(term) + " (" + term.origin().source() + ")"))
                .toList();
    }

    @GetMapping("/deadlines")
    @Allowed(Action.WORK)
    String ask(Model model) {
        model.addAttribute("form", WhyForm.empty());
        return "reckoning/why";
    }

    @GetMapping("/deadlines/why")
    @Allowed(Action.WORK)
    String why(@Valid @ModelAttribute("form") WhyForm form, BindingResult result, Model model) {
        if (!result.hasErrors()) {
            Optional<StatutoryTerm> term = Attempt.of(result, () -> reckoner.term(form));
            term.ifPresent(known -> {
                model.addAttribute("term", known);
                if (known.length().isPresent()) {
                    Attempt.of(result, () -> reckoner.answer(form))
                            .ifPresent(answer -> model.addAttribute("answer", answer));
                }
            });
        }
        return "reckoning/why";
    }

    @GetMapping("/deadlines/terms")
    @Allowed(Action.WORK)
    String all(Model model) {
        model.addAttribute("terms", terms.all());
        return "reckoning/terms";
    }

    /** One line of the choice: what is sent and what is read. */
    record TermChoice(String code, String label) {}
}
