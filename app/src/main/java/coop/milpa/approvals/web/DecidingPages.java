package coop.milpa.approvals.web;

import coop.milpa.approvals.Approval;
import coop.milpa.approvals.Approval.Decision;
import coop.milpa.approvals.ApprovalId;
import coop.milpa.approvals.Approvals;
import coop.milpa.approvals.DecideApproval;
import coop.milpa.kernel.ActorId;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.Refusal;
import coop.milpa.platform.Actor;
import coop.milpa.platform.Actors;
import coop.milpa.registry.AskedCooperative;
import coop.milpa.registry.Branch;
import coop.milpa.registry.Branches;
import coop.milpa.registry.Cooperative;
import coop.milpa.registry.Cooperatives;
import coop.milpa.web.Form;
import coop.milpa.web.Input;
import coop.milpa.web.Message;
import coop.milpa.web.Needs;
import coop.milpa.web.Notices;
import coop.milpa.web.PageProblem;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One thing that somebody asked for, with a yes or a no. */
@Controller
@RequestMapping("/c/{cooperative}/approvals")
@Needs(Approvals.DECIDE)
class DecidingPages {

    private static final String REASON = "reason";

    private final Cooperatives cooperatives;
    private final Branches branches;
    private final Approvals approvals;
    private final Actors actors;
    private final Notices notices;

    DecidingPages(Cooperatives cooperatives, Branches branches, Approvals approvals, Actors actors, Notices notices) {
        this.cooperatives = cooperatives;
        this.branches = branches;
        this.approvals = approvals;
        this.actors = actors;
        this.notices = notices;
    }

    @GetMapping("/{approval}")
    String one(
            @PathVariable String cooperative,
            @PathVariable String approval,
            Model model,
            HttpServletResponse response) {
        Cooperative found = AskedCooperative.of(cooperatives, cooperative, model);
        return shown(found, approval(found, approval), Form.of(Map.of()), model, response);
    }

    /** {@code decision} is {@code yes} or {@code no}. */
    @PostMapping("/{approval}")
    String decide(
            @PathVariable String cooperative,
            @PathVariable String approval,
            @RequestParam Map<String, String> given,
            Model model,
            HttpServletResponse response) {
        Cooperative found = AskedCooperative.of(cooperatives, cooperative, model);
        Approval asked = approval(found, approval);
        Form form = Form.of(given);
        boolean granted = form.text("decision").equals("yes");
        var command = new DecideApproval(found.id(), asked.id(), granted, form.text(REASON));
        return switch (approvals.decide(command)) {
            case Outcome.Done<Approval>(Approval decided) -> {
                String said = granted ? "approvals.granted" : "approvals.denied";
                notices.tell(Message.of(said, decided.what().amount()));
                yield "redirect:/c/" + found.code() + "/approvals";
            }
            case Outcome.Refused<Approval>(Refusal why) -> {
                form.refused(REASON, why);
                yield shown(found, asked, form, model, response);
            }
        };
    }

    private String shown(
            Cooperative cooperative, Approval approval, Form form, Model model, HttpServletResponse response) {
        form.show(model, response);
        model.addAttribute("approval", approval);
        show(cooperative, List.of(approval), model);
        return "approvals/one";
    }

    /** The names of people and branches. */
    private void show(Cooperative cooperative, List<Approval> shown, Model model) {
        Set<ActorId> people = shown.stream()
                .flatMap(approval ->
                        Stream.concat(Stream.of(approval.asked().by()), approval.decision().map(Decision::by).stream()))
                .collect(Collectors.toSet());
        Map<ActorId, Actor> named = people.isEmpty() ? Map.of() : actors.named(cooperative.id(), people);
        model.addAttribute("people", named);
        model.addAttribute(
                "branches", branches.of(cooperative.id()).stream().collect(Collectors.toMap(Branch::id, Branch::name)));
    }

    private Approval approval(Cooperative cooperative, String id) {
        return Input.parsed(id, ApprovalId::parse)
                .flatMap(read -> approvals.find(cooperative.id(), read))
                .orElseThrow(() -> new PageProblem(
                        HttpStatus.NOT_FOUND,
                        "approvals.unknown",
                        "/c/" + cooperative.code() + "/approvals",
                        Input.shown(id)));
    }
}
