package coop.milpa.registry.web;

import coop.milpa.platform.Validity;
import coop.milpa.registry.Cooperatives;
import coop.milpa.web.Needs;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The first page: the cooperatives of the network and where each stands today. */
@Controller
class NetworkPage {

    private final Cooperatives cooperatives;
    private final NetworkFigures figures;

    NetworkPage(Cooperatives cooperatives, NetworkFigures figures) {
        this.cooperatives = cooperatives;
        this.figures = figures;
    }

    @GetMapping("/")
    @Needs(PagesInTheMenu.NETWORK)
    String network(Model model) {
        List<NetworkRow> all = figures.of(cooperatives.all(), Validity.OPEN);
        model.addAttribute("all", all);
        model.addAttribute("totals", NetworkRow.totals(all));
        return "registry/network";
    }
}
