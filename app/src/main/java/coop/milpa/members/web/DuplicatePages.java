package coop.milpa.members.web;

import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.PartyId;
import coop.milpa.kernel.Refusal;
import coop.milpa.parties.Duplicates;
import coop.milpa.parties.MergeParties;
import coop.milpa.parties.Parties;
import coop.milpa.parties.Party;
import coop.milpa.platform.TenantScope;
import coop.milpa.registry.Cooperative;
import coop.milpa.web.Confirmation;
import coop.milpa.web.Form;
import coop.milpa.web.Input;
import coop.milpa.web.Message;
import coop.milpa.web.Needs;
import coop.milpa.web.Notices;
import coop.milpa.web.PageProblem;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** People who may have been entered twice: side by side, and kept as one by whoever is sure. */
@Controller
@RequestMapping("/c/{cooperative}/people/duplicates")
@Needs(MembersInTheMenu.MERGE)
class DuplicatePages {

    private final AskedMember asked;
    private final Duplicates duplicates;
    private final Parties parties;
    private final NumbersOfPeople numbers;
    private final ShownDocuments documents;
    private final TenantScope tenants;
    private final Notices notices;

    DuplicatePages(
            AskedMember asked,
            Duplicates duplicates,
            Parties parties,
            NumbersOfPeople numbers,
            ShownDocuments documents,
            TenantScope tenants,
            Notices notices) {
        this.asked = asked;
        this.duplicates = duplicates;
        this.parties = parties;
        this.numbers = numbers;
        this.documents = documents;
        this.tenants = tenants;
        this.notices = notices;
    }

    /**
     * One of two.
     *
     * @param number  as a member; empty if she is none
     */
    record Side(Party party, List<String> documents, Optional<String> number) {}

    @GetMapping("/{one}/{other}")
    String pair(
            @PathVariable String cooperative,
            @PathVariable String one,
            @PathVariable String other,
            Model model,
            HttpServletResponse response) {
        Cooperative found = asked.cooperative(cooperative);
        return sideBySide(found, party(found, one), party(found, other), Form.of(Map.of()), model, response);
    }

    /** The one named by {@code survivor} stays. */
    @PostMapping("/{one}/{other}")
    String merge(
            @PathVariable String cooperative,
            @PathVariable String one,
            @PathVariable String other,
            @RequestParam Map<String, String> given,
            HttpServletRequest request,
            Model model,
            HttpServletResponse response) {
        Cooperative found = asked.cooperative(cooperative);
        Party first = party(found, one);
        Party second = party(found, other);
        Form form = Form.of(given);
        Optional<String> reason = ShortText.needed(form, "reason");
        Optional<Party> survivor = Stream.of(first, second)
                .filter(party -> named(party, one, other).equals(form.text("survivor")))
                .findFirst();
        if (survivor.isEmpty()) {
            form.wrong("survivor", Message.of("web.form.missing"));
        }
        if (survivor.isEmpty() || reason.isEmpty()) {
            return sideBySide(found, first, second, form, model, response);
        }
        PartyId kept = Input.read(() -> PartyId.parse(form.text("survivor")));
        PartyId gone = Input.read(() -> PartyId.parse(form.text("survivor").equals(one) ? other : one));
        var command = new MergeParties(found.id(), form.request(), kept, gone, reason.get());
        if (!form.isConfirmed()
                && tenants.rehearse(found.id(), () -> duplicates.merge(command))
                        instanceof Outcome.Refused<Party>(Refusal why)) {
            form.refused("reason", why);
            return sideBySide(found, first, second, form, model, response);
        }
        if (!form.isConfirmed()) {
            model.addAttribute("cooperative", found);
            return new Confirmation(
                            Message.of("members.merge.title", survivor.get().name()),
                            Message.of("members.merge.means"),
                            Message.of("members.merge.do"),
                            request.getRequestURI(),
                            "/c/" + found.code() + "/people/duplicates")
                    .show(model, form);
        }
        return switch (duplicates.merge(command)) {
            case Outcome.Refused<Party>(Refusal why) -> {
                form.refused("reason", why);
                yield sideBySide(found, first, second, form, model, response);
            }
            case Outcome.Done<Party>(Party party) -> {
                notices.tell(Message.of("members.merge.done", party.name()));
                yield "redirect:/c/" + found.code() + "/people/duplicates";
            }
        };
    }

    /** A party that was merged stands for the other then, under whose id the address still names it. */
    private static String named(Party party, String one, String other) {
        return party.id().toString().equals(other) ? other : one;
    }

    private String sideBySide(
            Cooperative cooperative, Party one, Party other, Form form, Model model, HttpServletResponse response) {
        form.show(model, response);
        model.addAttribute("cooperative", cooperative);
        Map<PartyId, String> theirs = numbers.of(cooperative, List.of(one, other));
        model.addAttribute("sides", List.of(side(one, theirs), side(other, theirs)));
        return "members/duplicate";
    }

    private Side side(Party party, Map<PartyId, String> theirs) {
        List<String> shown =
                party.particulars().documents().stream().map(documents::of).toList();
        return new Side(party, shown, Optional.ofNullable(theirs.get(party.id())));
    }

    private Party party(Cooperative cooperative, String id) {
        return Input.parsed(id, PartyId::parse)
                .flatMap(party -> parties.find(cooperative.id(), party))
                .orElseThrow(() -> new PageProblem(
                        HttpStatus.NOT_FOUND,
                        "members.unknown-person",
                        "/c/" + cooperative.code() + "/people/duplicates",
                        Input.shown(id)));
    }
}
