package coop.milpa.collections.web;

import coop.milpa.collections.BillCollections;
import coop.milpa.collections.Biller;
import coop.milpa.collections.Collected;
import coop.milpa.collections.Held;
import coop.milpa.registry.Cooperative;
import coop.milpa.web.Column;
import coop.milpa.web.ListRequest;
import coop.milpa.web.Listing;
import coop.milpa.web.Lists;
import coop.milpa.web.Message;
import coop.milpa.web.Needs;
import coop.milpa.web.Rows;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** What was collected and not handed over, by day, and the bills of each. */
@Controller
@RequestMapping("/c/{cooperative}/collections")
@Needs(CollectionPermissions.READ)
class HeldPages {

    private final AskedBiller asked;
    private final BillCollections collections;
    private final Lists lists;

    HeldPages(AskedBiller asked, BillCollections collections, Lists lists) {
        this.asked = asked;
        this.collections = collections;
        this.lists = lists;
    }

    @GetMapping
    String held(@PathVariable String cooperative, ListRequest request, Model model) {
        Cooperative found = asked.cooperative(cooperative, model);
        List<Column<Held>> columns = List.of(
                Column.<Held>text("biller", "collections.biller", Held::biller),
                Column.<Held>day("day", "collections.day", Held::on)
                        .leading(
                                row -> AskedBiller.addressOf(found) + "/billers/" + row.biller() + "/days/" + row.on()),
                Column.number("bills", "collections.bills", Held::bills),
                Column.money("amount", "collections.amount", Held::amount).adding(),
                Column.money("commission", "collections.commission", Held::commission)
                        .adding(),
                Column.money("owed", "collections.owed", Held::total).adding());
        var listing = new Listing<>("collections-held", Message.of("collections.held.caption"), columns, List.of());
        lists.show(model, listing, request, Rows.inMemory(columns, collections.held(found.id())));
        return "collections/held";
    }

    /** What the biller is sent with the money. */
    @GetMapping("/billers/{biller}/days/{day}")
    String day(
            @PathVariable String cooperative,
            @PathVariable String biller,
            @PathVariable String day,
            ListRequest request,
            Model model) {
        Cooperative found = asked.cooperative(cooperative, model);
        Biller of = asked.biller(found, biller);
        LocalDate on = asked.day(found, day);
        List<Column<Collected>> columns = List.of(
                Column.text("reference", "collections.reference", Collected::reference),
                Column.text("name", "collections.name", Collected::name),
                Column.money("amount", "collections.amount", Collected::amount).adding(),
                Column.money("commission", "collections.commission", Collected::commission)
                        .adding(),
                Column.money("owed", "collections.owed", Collected::owed).adding());
        var listing = new Listing<>(
                "bills-" + of.code().toLowerCase(Locale.ROOT) + "-" + on,
                Message.of("collections.day.caption", of.name(), on),
                columns,
                List.of());
        lists.show(model, listing, request, Rows.inMemory(columns, collections.collected(found.id(), of.code(), on)));
        return "collections/day";
    }
}
