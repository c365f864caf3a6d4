package coop.milpa.registry.web;

import coop.milpa.platform.Validity;
import coop.milpa.registry.Cooperatives;
import coop.milpa.web.Column;
import coop.milpa.web.ListRequest;
import coop.milpa.web.Listing;
import coop.milpa.web.Lists;
import coop.milpa.web.Message;
import coop.milpa.web.Needs;
import coop.milpa.web.Rows;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The first page: the cooperatives of the network and where each stands today. */
@Controller
class NetworkPage {

    private final Cooperatives cooperatives;
    private final NetworkFigures figures;
    private final Lists lists;

    NetworkPage(Cooperatives cooperatives, NetworkFigures figures, Lists lists) {
        this.cooperatives = cooperatives;
        this.figures = figures;
        this.lists = lists;
    }

    @GetMapping("/")
    @Needs(PagesInTheMenu.NETWORK)
    String network(ListRequest request, Model model) {
        List<Column<NetworkRow>> columns = NetworkTables.network();
        var listing = new Listing<>("cooperatives", Message.of("registry.network-caption"), columns, List.of());
        List<NetworkRow> all = figures.of(cooperatives.all(), Validity.OPEN);
        lists.show(model, listing, request, Rows.inMemory(columns, all));
        return "registry/network";
    }
}
