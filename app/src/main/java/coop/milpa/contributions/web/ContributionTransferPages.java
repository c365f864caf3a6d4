package coop.milpa.contributions.web;

import coop.milpa.contributions.ContributionTransfer;
import coop.milpa.contributions.ContributionTransfers;
import coop.milpa.contributions.TransferContributions;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.Refusal;
import coop.milpa.members.Member;
import coop.milpa.members.Members;
import coop.milpa.registry.AskedCooperative;
import coop.milpa.registry.Cooperative;
import coop.milpa.registry.Cooperatives;
import coop.milpa.web.Form;
import coop.milpa.web.Message;
import coop.milpa.web.Needs;
import coop.milpa.web.Notices;
import coop.milpa.web.Viewer;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A member hands contributions over: to whom; what both have before and after; then it is done. */
@Controller
@RequestMapping("/c/{cooperative}/members/{number}/contribution-transfer")
@Needs(ContributionTransfers.TRANSFER)
class ContributionTransferPages {

    private final Cooperatives cooperatives;
    private final Members members;
    private final ContributionTransfers transfers;
    private final ContributionTransferForm reading;
    private final ShownTransfer shown;
    private final Notices notices;

    ContributionTransferPages(
            Cooperatives cooperatives,
            Members members,
            ContributionTransfers transfers,
            ContributionTransferForm reading,
            ShownTransfer shown,
            Notices notices) {
        this.cooperatives = cooperatives;
        this.members = members;
        this.transfers = transfers;
        this.reading = reading;
        this.shown = shown;
        this.notices = notices;
    }

    /** What an address and a form ask for. */
    private record Wanted(Cooperative cooperative, Member giver, Form form) {}

    @GetMapping
    String form(
            @PathVariable String cooperative,
            @PathVariable String number,
            @RequestParam Map<String, String> given,
            Model model,
            HttpServletResponse response) {
        return filledIn(wanted(cooperative, number, given, model), model, response);
    }

    @PostMapping("/again")
    String again(
            @PathVariable String cooperative,
            @PathVariable String number,
            @RequestParam Map<String, String> given,
            Model model,
            HttpServletResponse response) {
        return filledIn(wanted(cooperative, number, given, model), model, response);
    }

    @PostMapping("/check")
    String check(
            @PathVariable String cooperative,
            @PathVariable String number,
            @RequestParam Map<String, String> given,
            Locale reader,
            Model model,
            HttpServletResponse response) {
        Wanted wanted = wanted(cooperative, number, given, model);
        Optional<TransferContributions> command = reading.read(wanted.cooperative(), wanted.giver(), wanted.form());
        if (command.isEmpty()) {
            return filledIn(wanted, model, response);
        }
        return switch (reading.rehearse(command.get())) {
            case Outcome.Refused<ContributionTransfer>(Refusal why) -> refused(wanted, why, model, response);
            case Outcome.Done<ContributionTransfer>(ContributionTransfer would) -> {
                show(wanted, model, response);
                model.addAttribute("answers", shown.answers(would, reader));
                model.addAttribute("parts", shown.parts(wanted.cooperative().id(), would));
                yield "contributions/check-transfer";
            }
        };
    }

    @PostMapping
    String transfer(
            @PathVariable String cooperative,
            @PathVariable String number,
            @RequestParam Map<String, String> given,
            Model model,
            HttpServletResponse response) {
        Wanted wanted = wanted(cooperative, number, given, model);
        Optional<TransferContributions> command = reading.read(wanted.cooperative(), wanted.giver(), wanted.form());
        if (command.isEmpty()) {
            return filledIn(wanted, model, response);
        }
        return switch (transfers.transfer(command.get())) {
            case Outcome.Refused<ContributionTransfer>(Refusal why) -> refused(wanted, why, model, response);
            case Outcome.Done<ContributionTransfer>(ContributionTransfer done) -> {
                notices.tell(Message.of(
                        "contributions.transfer-done",
                        done.amount(),
                        shown.name(wanted.cooperative().id(), done.from()),
                        shown.name(wanted.cooperative().id(), done.to())));
                yield "redirect:" + next(wanted, done);
            }
        };
    }

    /** The paper that both sign; the member's page for whoever may not see that. */
    private static String next(Wanted wanted, ContributionTransfer done) {
        String root = "/c/" + wanted.cooperative().code();
        return Viewer.allows(ContributionsInTheMenu.READ)
                ? root + "/contributions/transfers/" + done.number()
                : root + "/members/" + wanted.giver().number();
    }

    private Wanted wanted(String cooperative, String number, Map<String, String> given, Model model) {
        Cooperative found = AskedCooperative.of(cooperatives, cooperative, model);
        return new Wanted(found, members.asked(found, number), Form.of(given));
    }

    private String refused(Wanted wanted, Refusal why, Model model, HttpServletResponse response) {
        wanted.form().refused(ContributionTransferForm.field(why), why);
        return filledIn(wanted, model, response);
    }

    private String filledIn(Wanted wanted, Model model, HttpServletResponse response) {
        show(wanted, model, response);
        model.addAttribute("branches", reading.branches(wanted.cooperative()));
        model.addAttribute("position", shown.position(wanted.cooperative(), wanted.giver()));
        return "contributions/new-transfer";
    }

    private static void show(Wanted wanted, Model model, HttpServletResponse response) {
        wanted.form().show(model, response);
        model.addAttribute("giver", wanted.giver());
    }
}
