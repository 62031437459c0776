package nl.baken.network;

import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Year;
import java.util.Optional;
import java.util.UUID;
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

/** Where places to stay are entered and kept. */
@Controller
class PlacePages {

    private static final int ASK_AGAIN = 7;

    private final Places places;
    private final Partners partners;
    private final Usage usage;
    private final PlaceDesk desk;
    private final Clock clock;

    PlacePages(Places places, Partners partners, Usage usage, PlaceDesk desk, Clock clock) {
        this.places = places;
        this.partners = partners;
        this.usage = usage;
        this.desk = desk;
        this.clock = clock;
    }

    @GetMapping("/partners/{id}/places")
    @Allowed(Action.KEEP_PLACES)
    String ask(@PathVariable PartnerId id, Model model) {
        model.addAttribute("form", PlaceForm.EMPTY);
        return blank(id, model);
    }

    @PostMapping("/partners/{id}/places")
    @Allowed(Action.KEEP_PLACES)
    String add(
            @PathVariable PartnerId id,
            @Valid @ModelAttribute("form") PlaceForm form,
            BindingResult result,
            Model model,
            RedirectAttributes redirect) {
        Attempt.refused(result, () -> form.requireSense(result));
        Optional<PlaceId> added = result.hasErrors()
                ? Optional.empty()
                : Attempt.of(result, () -> desk.add(id, form.kind(), form.size(), form.admission(), form.price()));
        return added.map(place -> kept(place, redirect)).orElseGet(() -> blank(id, model));
    }

    @GetMapping("/places/{id}")
    @Allowed(Action.SEE_PLACES)
    String show(@PathVariable PlaceId id, Model model) {
        Place place = place(id, model);
        model.addAttribute("free", places.free(id));
        model.addAttribute("outside", usage.outside(id));
        model.addAttribute("balance", usage.balance(place, Year.now(clock)));
        model.addAttribute("today", LocalDate.now(clock));
        return "network/place";
    }

    @GetMapping("/places/{id}/edit")
    @Allowed(Action.KEEP_PLACES)
    String askWhat(@PathVariable PlaceId id, Model model) {
        model.addAttribute("form", PlaceForm.of(place(id, model)));
        return "network/place-edit";
    }

    @PostMapping("/places/{id}/edit")
    @Allowed(Action.KEEP_PLACES)
    String change(
            @PathVariable PlaceId id,
            @Valid @ModelAttribute("form") PlaceForm form,
            BindingResult result,
            Model model,
            RedirectAttributes redirect) {
        place(id, model);
        Attempt.refused(result, () -> form.requireSense(result));
        boolean changed = !result.hasErrors()
                && !Attempt.refused(
                        result,
                        () -> desk.change(
                                id, form.version(), form.kind(), form.size(), form.admission(), form.price()));
        return changed ? kept(id, redirect) : "network/place-edit";
    }

    @PostMapping("/places/{id}/close")
    @Allowed(Action.KEEP_PLACES)
    String close(@PathVariable PlaceId id, RedirectAttributes redirect) {
        desk.close(id);
        return kept(id, redirect);
    }

    @GetMapping("/places/{id}/outside")
    @Allowed(Action.KEEP_PLACES)
    String askUse(@PathVariable PlaceId id, Model model) {
        place(id, model);
        model.addAttribute("form", new OutsideForm("1", LocalDate.now(clock).plusDays(ASK_AGAIN)));
        return "network/outside";
    }

    @PostMapping("/places/{id}/outside")
    @Allowed(Action.KEEP_PLACES)
    String use(
            @PathVariable PlaceId id,
            @Valid @ModelAttribute("form") OutsideForm form,
            BindingResult result,
            Model model,
            RedirectAttributes redirect) {
        place(id, model);
        boolean used = !result.hasErrors()
                && !Attempt.refused(result, () -> desk.useOutside(id, Fraction.of(form.part()), form.last()));
        return used ? kept(id, redirect) : "network/outside";
    }

    @PostMapping("/places/{id}/outside/{use}/end")
    @Allowed(Action.KEEP_PLACES)
    String end(@PathVariable PlaceId id, @PathVariable UUID use, RedirectAttributes redirect) {
        desk.endOutside(id, use);
        return kept(id, redirect);
    }

    private String blank(PartnerId id, Model model) {
        model.addAttribute("partner", partners.find(id));
        return "network/place-new";
    }

    private Place place(PlaceId id, Model model) {
        Place place = places.find(id);
        model.addAttribute("place", place);
        return place;
    }

    private static String kept(PlaceId id, RedirectAttributes redirect) {
        redirect.addFlashAttribute("notice", "network.kept");
        return "redirect:/places/" + id.value();
    }
}
