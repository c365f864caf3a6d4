package coop.milpa.savings.web;

import coop.milpa.ledger.Hold;
import coop.milpa.ledger.Holds;
import coop.milpa.registry.Cooperative;
import coop.milpa.savings.Garnishments;
import coop.milpa.savings.Garnishments.Standing;
import coop.milpa.savings.SavingsAccount;
import coop.milpa.web.Cell;
import coop.milpa.web.Column;
import coop.milpa.web.ListRequest;
import coop.milpa.web.Listing;
import coop.milpa.web.Lists;
import coop.milpa.web.Message;
import coop.milpa.web.RowAct;
import coop.milpa.web.Rows;
import coop.milpa.web.Words;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What keeps the money of an account as two lists: what is held of it, and the orders that reach for it. */
@Component
class HoldTables {

    private static final String GARNISHED = "savings.garnishment";

    private final Holds holds;
    private final Garnishments garnishments;
    private final Words words;
    private final Lists lists;

    HoldTables(Holds holds, Garnishments garnishments, Words words, Lists lists) {
        this.holds = holds;
        this.garnishments = garnishments;
        this.words = words;
        this.lists = lists;
    }

    /** Puts both into the model of their page. */
    void show(Cooperative cooperative, SavingsAccount account, ListRequest request, Model model) {
        Locale reader = LocaleContextHolder.getLocale();
        String address = AskedAccount.addressOf(cooperative, account);
        List<Column<Hold>> held = held(reader);
        var holding = new Listing<>("holds", Message.of("page.savings.holds.caption"), held, List.of())
                .acting(hold -> hold.concept().equals(GARNISHED)
                        ? List.of()
                        : List.of(act(
                                "release",
                                address + "/holds/" + hold.id() + "/release",
                                hold.amount(),
                                hold.days().placedOn())));
        lists.show(model, holding, request, Rows.inMemory(held, holds.standing(cooperative.id(), account.id())));
        List<Column<Standing>> ordered = ordered(reader);
        var orders = new Listing<>("garnishments", Message.of("page.savings.garnishments.caption"), ordered, List.of())
                .acting(one -> Stream.of("lift", "pay")
                        .map(what -> act(
                                what,
                                address + "/garnishments/" + one.id() + "/" + what,
                                one.by().caseNumber()))
                        .toList());
        lists.show(
                model,
                orders,
                request.of("orders"),
                Rows.inMemory(ordered, garnishments.over(cooperative.id(), account.id())));
    }

    private static RowAct act(String what, String address, Object... about) {
        String key = "savings.end." + what;
        return RowAct.button(Message.of(key + ".do"), Message.of(key + ".of", about), address);
    }

    private List<Column<Hold>> held(Locale reader) {
        return List.of(
                Column.<Hold>day("day", "page.savings.day", hold -> hold.days().placedOn())
                        .sorting(),
                Column.text("what", "page.savings.what", hold -> what(hold, reader)),
                Column.cells("until", "field.savings.lastDay", Column.Kind.DAY, hold -> until(hold, reader)),
                Column.money("held", "page.savings.held", Hold::amount)
                        .sorting()
                        .adding());
    }

    private String what(Hold hold, Locale reader) {
        String concept = words.concept(hold.concept(), reader);
        return hold.narrative().isBlank() ? concept : concept + " · " + hold.narrative();
    }

    private Cell until(Hold hold, Locale reader) {
        return hold.days().lastDay().isPresent()
                ? Cell.day(hold.days().lastDay())
                : new Cell.Text(words.said(Message.of("savings.order.until-released"), reader));
    }

    private List<Column<Standing>> ordered(Locale reader) {
        return List.of(
                Column.day("day", "page.savings.day", Standing::placedOn).sorting(),
                Column.text(
                        "authority", "field.savings.authority", one -> one.by().authority()),
                Column.text("case", "field.savings.case", one -> one.by().caseNumber()),
                Column.cells("limit", "field.savings.limit", Column.Kind.MONEY, one -> limit(one, reader)),
                Column.money("held", "page.savings.garnishments.held", Standing::held)
                        .sorting()
                        .adding());
    }

    private Cell limit(Standing one, Locale reader) {
        return one.amount().isPresent()
                ? Cell.amount(one.amount())
                : new Cell.Text(words.said(Message.of("savings.order.all"), reader));
    }
}
