package coop.milpa.cheques.web;

import coop.milpa.cheques.ChequeBatch;
import coop.milpa.cheques.ChequeBatches;
import coop.milpa.cheques.ChequeList;
import coop.milpa.kernel.BranchId;
import coop.milpa.ledger.Books;
import coop.milpa.platform.Validity;
import coop.milpa.registry.Branch;
import coop.milpa.registry.Branches;
import coop.milpa.registry.Cooperative;
import coop.milpa.web.ListRequest;
import coop.milpa.web.Listing;
import coop.milpa.web.Lists;
import coop.milpa.web.Message;
import coop.milpa.web.Needs;
import coop.milpa.web.Words;
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

    private static final int LAST = 100;

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
    String all(@PathVariable String cooperative, Model model) {
        Cooperative found = asked.cooperative(cooperative, model);
        Map<BranchId, Branch> named =
                branches.of(found.id()).stream().collect(Collectors.toMap(Branch::id, one -> one));
        model.addAttribute("named", named);
        model.addAttribute("hands", batches.inHand(found.id()));
        model.addAttribute("batches", batches.last(found.id(), LAST));
        return "cheques/batches";
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
