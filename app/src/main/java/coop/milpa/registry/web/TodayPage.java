package coop.milpa.registry.web;

import coop.milpa.registry.AskedCooperative;
import coop.milpa.registry.Cooperative;
import coop.milpa.registry.Cooperatives;
import coop.milpa.web.Needs;
import coop.milpa.web.Viewer;
import coop.milpa.web.Waiting;
import coop.milpa.web.Waiting.Task;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
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
    private final List<Waiting> waiting;

    TodayPage(Cooperatives cooperatives, DayFigures figures, SavingsTrend savings, ObjectProvider<Waiting> waiting) {
        this.cooperatives = cooperatives;
        this.figures = figures;
        this.savings = savings;
        this.waiting = waiting.orderedStream().toList();
    }

    @GetMapping("/c/{cooperative}")
    @Needs(PagesInTheMenu.FIGURES)
    String today(@PathVariable String cooperative, Model model) {
        Cooperative found = AskedCooperative.of(cooperatives, cooperative, model);
        model.addAttribute("figures", figures.of(found));
        model.addAttribute("tasks", tasks(found));
        savings.of(found).ifPresent(trend -> model.addAttribute("trend", trend));
        return "registry/today";
    }

    /** Only of what she may do; nothing is counted for anybody else. */
    private List<Task> tasks(Cooperative cooperative) {
        Optional<Viewer> viewer = Viewer.ofThisRequest();
        return waiting.stream()
                .filter(each -> viewer.filter(who -> who.may(each.permission())).isPresent())
                .flatMap(each -> each.of(cooperative.id()).stream())
                .toList();
    }
}
