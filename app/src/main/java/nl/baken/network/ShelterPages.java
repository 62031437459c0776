package nl.baken.network;

import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import nl.baken.access.Access;
import nl.baken.access.Action;
import nl.baken.access.Allowed;
import nl.baken.access.Attempt;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The places to stay and who waits for one; and the shelter of one person, where a place is asked. */
@Controller
class ShelterPages {

    private static final int LOOK_AFTER = 2;

    private final Occupancy occupancy;
    private final PlacementFile file;
    private final PlacementDesk desk;
    private final Access access;
    private final Clock clock;

    ShelterPages(Occupancy occupancy, PlacementFile file, PlacementDesk desk, Access access, Clock clock) {
        this.occupancy = occupancy;
        this.file = file;
        this.desk = desk;
        this.access = access;
        this.clock = clock;
    }

    @GetMapping("/places")
    @Allowed(Action.SEE_PLACES)
    String list(Model model) {
        model.addAttribute("places", occupancy.places());
        model.addAttribute("rows", occupancy.open());
        model.addAttribute("others", occupancy.others());
        model.addAttribute("today", LocalDate.now(clock));
        return "network/places";
    }

    @GetMapping("/shelter/{id}")
    @Allowed(Action.SEE_SHELTER)
    String show(@PathVariable ClientId id, Model model) {
        model.addAttribute("form", AskForm.on(LocalDate.now(clock).plusDays(LOOK_AFTER)));
        return page(id, model);
    }

    @PostMapping("/shelter/{id}")
    @Allowed(Action.KEEP_SHELTER)
    String ask(
            @PathVariable ClientId id,
            @Valid @ModelAttribute("form") AskForm form,
            BindingResult result,
            Model model,
            RedirectAttributes redirect) {
        Optional<PlacementId> asked = result.hasErrors()
                ? Optional.empty()
                : Attempt.of(result, () -> desk.ask(id, form.wish(), form.look()));
        return asked.map(placement -> PlacementPages.kept(placement, redirect)).orElseGet(() -> page(id, model));
    }

    private String page(ClientId id, Model model) {
        model.addAttribute("client", file.client(id));
        model.addAttribute("rows", occupancy.of(id));
        model.addAttribute("today", LocalDate.now(clock));
        model.addAttribute("keeps", access.may(Action.KEEP_SHELTER, id));
        return "network/shelter";
    }
}
