package coop.milpa.registry.web;

import coop.milpa.registry.AskedCooperative;
import coop.milpa.registry.Cooperative;
import coop.milpa.registry.Cooperatives;
import coop.milpa.web.Needs;
import coop.milpa.web.WaitingTasks;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The first page of a cooperative: what waits for whoever looks, and the figures of the day. */
@Controller
class TodayPage {

    private final Cooperatives cooperatives;
    private final DayFigures figures;
    private final SavingsTrend savings;
    private final WaitingTasks tasks;

    TodayPage(Cooperatives cooperatives, DayFigures figures, SavingsTrend savings, WaitingTasks tasks) {
        this.cooperatives = cooperatives;
        this.figures = figures;
        this.savings = savings;
        this.tasks = tasks;
    }

    @GetMapping("/c/{cooperative}")
    @Needs(PagesInTheMenu.FIGURES)
    String today(@PathVariable String cooperative, Model model) {
        Cooperative found = AskedCooperative.of(cooperatives, cooperative, model);
        model.addAttribute("figures", figures.of(found));
        model.addAttribute("tasks", tasks.of(found.id()));
        savings.of(found).ifPresent(trend -> model.addAttribute("trend", trend));
        return "registry/today";
    }
}
