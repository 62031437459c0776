package nl.baken.conferences;

import jakarta.validation.Valid;
import nl.baken.access.Action;
import nl.baken.access.Allowed;
import nl.baken.shared.Refused;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where the chair chooses what a party may know, and looks at exactly that before it is kept. */
@Controller
class SheetPages {

    private static final String AT = "/conferences/{id}/parties/{party}/items/{item}";

    private final SheetDesk desk;
    private final SheetReader reader;
    private final ConferenceViews views;
    private final Guests guests;

    SheetPages(SheetDesk desk, SheetReader reader, ConferenceViews views, Guests guests) {
        this.desk = desk;
        this.reader = reader;
        this.views = views;
        this.guests = guests;
    }

    @GetMapping(AT)
    @Allowed(Action.HOLD_CONFERENCE)
    String choose(@PathVariable ConferenceId id, @PathVariable PartyId party, @PathVariable ItemId item, Model model) {
        model.addAttribute("form", reader.before(id, party, item).orElseGet(SheetForm::empty));
        return choosing(id, party, item, model);
    }

    @PostMapping(AT + "/change")
    @Allowed(Action.HOLD_CONFERENCE)
    String change(
            @PathVariable ConferenceId id,
            @PathVariable PartyId party,
            @PathVariable ItemId item,
            @ModelAttribute("form") SheetForm form,
            Model model) {
        return choosing(id, party, item, model);
    }

    @PostMapping(AT + "/preview")
    @Allowed(Action.HOLD_CONFERENCE)
    String preview(
            @PathVariable ConferenceId id,
            @PathVariable PartyId party,
            @PathVariable ItemId item,
            @Valid @ModelAttribute("form") SheetForm form,
            BindingResult result,
            Model model) {
        form.requireConditions(result);
        try {
            if (!result.hasErrors()) {
                model.addAttribute("sheet", desk.preview(id, party, item, form.selection()));
                return about(id, party, item, model, "conferences/preview");
            }
        } catch (Refused refused) {
            SheetForm.show(refused, result);
        }
        return choosing(id, party, item, model);
    }

    @PostMapping(AT)
    @Allowed(Action.HOLD_CONFERENCE)
    String keep(
            @PathVariable ConferenceId id,
            @PathVariable PartyId party,
            @PathVariable ItemId item,
            @Valid @ModelAttribute("form") SheetForm form,
            BindingResult result,
            Model model,
            RedirectAttributes flash) {
        form.requireConditions(result);
        try {
            if (!result.hasErrors()) {
                desk.choose(id, party, item, form.selection());
                flash.addFlashAttribute("notice", "conferences.done.sheet");
                return "redirect:/conferences/" + id.value();
            }
        } catch (Refused refused) {
            SheetForm.show(refused, result);
        }
        return choosing(id, party, item, model);
    }

    @GetMapping("/conferences/{id}/parties/{party}/paper")
    @Allowed(Action.HOLD_CONFERENCE)
    String paper(@PathVariable ConferenceId id, @PathVariable PartyId party, Model model) {
        model.addAttribute("sheets", reader.paper(id, party).orElse(null));
        model.addAttribute("conference", views.held(id));
        model.addAttribute("who", guests.label(views.party(id, party)));
        return "conferences/paper";
    }

    @GetMapping("/conferences/{id}/sheet")
    @Allowed(Action.ATTEND_CONFERENCE)
    String own(@PathVariable ConferenceId id, Model model) {
        model.addAttribute("own", reader.own(id));
        return "conferences/sheet";
    }

    private String choosing(ConferenceId id, PartyId party, ItemId item, Model model) {
        model.addAttribute("parts", desk.parts(id, item));
        return about(id, party, item, model, "conferences/choose");
    }

    private String about(ConferenceId id, PartyId party, ItemId item, Model model, String page) {
        Party found = views.party(id, party);
        model.addAttribute("conference", views.held(id));
        model.addAttribute("party", found);
        model.addAttribute("who", guests.label(found));
        model.addAttribute("item", views.item(id, item));
        return page;
    }
}
