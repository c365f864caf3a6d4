package coop.milpa.cheques.web;

import coop.milpa.cheques.ChequeBatch;
import coop.milpa.cheques.ChequeBatches;
import coop.milpa.cheques.ChequeBatches.InHand;
import coop.milpa.cheques.ChequeList;
import coop.milpa.kernel.BranchId;
import coop.milpa.ledger.Books;
import coop.milpa.platform.Validity;
import coop.milpa.registry.Branch;
import coop.milpa.registry.Branches;
import coop.milpa.registry.Cooperative;
import coop.milpa.web.Column;
import coop.milpa.web.ListFilter;
import coop.milpa.web.ListRequest;
import coop.milpa.web.Listing;
import coop.milpa.web.Lists;
import coop.milpa.web.Message;
import coop.milpa.web.Needs;
import coop.milpa.web.Rows;
import coop.milpa.web.Words;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** The slips with which cheques went to the bank; each is its list of cheques, as page, on paper and as a file. */
@Controller
@RequestMapping("/c/{cooperative}/cheques/batches")
@Needs(ChequesInTheMenu.READ)
class BatchPages {

    private static final int LAST = 10_000;
    private static final String FROM = "from";
    private static final String TO = "to";
    private static final String CHEQUES = "cheques";
    private static final String TOTAL = "total";

    private final AskedCheque asked;
    private final ChequeBatches batches;
    private final ChequeList list;
    private final Branches branches;
    private final Words words;
    private final Lists lists;

    BatchPages(AskedCheque asked, ChequeBatches batches, ChequeList list, Branches branches, Words words, Lists lists) {
        this.asked = asked;
        this.batches = batches;
        this.list = list;
        this.branches = branches;
        this.words = words;
        this.lists = lists;
    }

    /** What is in hand, and the last slips. */
    @GetMapping
    String all(@PathVariable String cooperative, ListRequest request, Model model) {
        Cooperative found = asked.cooperative(cooperative, model);
        Map<BranchId, String> named =
                branches.of(found.id()).stream().collect(Collectors.toMap(Branch::id, Branch::name));
        showInHand(model, request, batches.inHand(found.id()), named);
        Optional<LocalDate> from = request.day(FROM);
        Optional<LocalDate> to = request.day(TO);
        List<ChequeBatch> rows =
                batches.last(found.id(), from.orElse(found.booksFrom()), to.orElse(Validity.OPEN), LAST);
        List<Column<ChequeBatch>> columns = columns(found, named);
        var listing = new Listing<>(
                "cheque-batches",
                Message.of("page.cheques.batches"),
                columns,
                List.of(ListFilter.day(FROM, "cheques.list.from", from), ListFilter.day(TO, "cheques.list.to", to)));
        lists.show(model, listing, request, Rows.inMemory(columns, rows));
        return "cheques/batches";
    }

    private void showInHand(Model model, ListRequest request, List<InHand> hands, Map<BranchId, String> named) {
        List<Column<InHand>> columns = List.of(
                Column.<InHand>text("branch", "page.cheques.branch", hand -> named.getOrDefault(hand.branch(), ""))
                        .sorting(),
                Column.number(CHEQUES, "page.cheques.count", InHand::cheques).adding(),
                Column.money(TOTAL, "page.cheques.total", InHand::total)
                        .sorting()
                        .adding());
        var listing = new Listing<>("cheques-in-hand", Message.of("page.cheques.in-hand"), columns, List.of());
        lists.show(model, listing, request.of("hands"), Rows.inMemory(columns, hands));
    }

    private static List<Column<ChequeBatch>> columns(Cooperative cooperative, Map<BranchId, String> named) {
        return List.of(
                Column.<ChequeBatch>text("number", "cheques.list.number", batch -> Long.toString(batch.number()))
                        .leading(batch -> AskedCheque.addressOf(cooperative) + "/batches/" + batch.number()),
                Column.day("day", "cheques.list.day", ChequeBatch::on).sorting(),
                Column.<ChequeBatch>text(
                                "branch", "page.cheques.branch", batch -> named.getOrDefault(batch.branch(), ""))
                        .sorting(),
                Column.text("bank", "field.cheques.bank", ChequeBatch::bank).sorting(),
                Column.number(CHEQUES, "page.cheques.count", ChequeBatch::cheques)
                        .adding(),
                Column.money(TOTAL, "page.cheques.total", ChequeBatch::total)
                        .sorting()
                        .adding());
    }

    @GetMapping("/{number}")
    String one(
            @PathVariable String cooperative,
            @PathVariable String number,
            ListRequest request,
            Locale reader,
            Model model) {
        Cooperative found = asked.cooperative(cooperative, model);
        ChequeBatch batch = asked.batch(found, number);
        var which = new ChequeList.Which(
                found.id(),
                new Books.Period(found.booksFrom(), Validity.OPEN),
                Optional.empty(),
                Optional.empty(),
                Optional.of(batch.number()));
        var listing = new Listing<>(
                "cheques-slip-" + batch.number(),
                Message.of("cheques.batch.caption", Long.toString(batch.number()), batch.bank(), batch.on()),
                ChequeTable.columns(found, words, reader),
                List.of());
        model.addAttribute("batch", batch);
        lists.show(model, listing, request, new ChequeTable(list, which));
        return "cheques/batch";
    }
}
