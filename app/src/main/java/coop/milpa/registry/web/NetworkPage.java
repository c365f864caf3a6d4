package coop.milpa.registry.web;

import coop.milpa.registry.Cooperatives;
import coop.milpa.registry.web.DayFigures.Figures;
import coop.milpa.web.Needs;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The first page: the cooperatives of the network and where each stands today. */
@Controller
class NetworkPage {

    private final Cooperatives cooperatives;
    private final DayFigures figures;

    NetworkPage(Cooperatives cooperatives, DayFigures figures) {
        this.cooperatives = cooperatives;
        this.figures = figures;
    }

    @GetMapping("/")
    @Needs(PagesInTheMenu.NETWORK)
    String network(Model model) {
        List<Figures> all = cooperatives.all().stream().map(figures::of).toList();
        model.addAttribute("all", all);
        model.addAttribute("totals", NetworkTotal.of(all));
        return "registry/network";
    }
}
