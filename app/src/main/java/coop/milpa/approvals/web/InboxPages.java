package coop.milpa.approvals.web;

import coop.milpa.approvals.Approvals;
import coop.milpa.registry.AskedCooperative;
import coop.milpa.registry.AskedDays;
import coop.milpa.registry.Cooperative;
import coop.milpa.registry.Cooperatives;
import coop.milpa.web.ListRequest;
import coop.milpa.web.Needs;
import coop.milpa.web.WaitingTasks;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** All that waits for whoever looks, and what was decided today. */
@Controller
@Needs(Approvals.DECIDE)
class InboxPages {

    private static final int DECIDED_MAX = 1_000;

    private final Cooperatives cooperatives;
    private final Approvals approvals;
    private final MyApprovals mine;
    private final WaitingTasks tasks;
    private final AskedDays days;
    private final ApprovalTable table;

    InboxPages(
            Cooperatives cooperatives,
            Approvals approvals,
            MyApprovals mine,
            WaitingTasks tasks,
            AskedDays days,
            ApprovalTable table) {
        this.cooperatives = cooperatives;
        this.approvals = approvals;
        this.mine = mine;
        this.tasks = tasks;
        this.days = days;
        this.table = table;
    }

    @GetMapping("/c/{cooperative}/approvals")
    String inbox(@PathVariable String cooperative, ListRequest request, Model model) {
        Cooperative found = AskedCooperative.of(cooperatives, cooperative, model);
        table.waiting(found, mine.of(found.id()), request, model);
        table.decided(found, approvals.decided(found.id(), days.open(found), DECIDED_MAX), request, model);
        model.addAttribute("tasks", tasks.of(found.id()));
        return "approvals/inbox";
    }
}
