package coop.milpa.remittances.web;

import coop.milpa.kernel.PartyId;
import coop.milpa.parties.Parties;
import coop.milpa.parties.Party;
import coop.milpa.registry.Cooperative;
import coop.milpa.remittances.Owed;
import coop.milpa.remittances.Payer;
import coop.milpa.remittances.Payout;
import coop.milpa.remittances.Remittances;
import coop.milpa.web.Column;
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
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** What payers owe by day, and what was paid on each. */
@Controller
@RequestMapping("/c/{cooperative}/remittances")
@Needs(RemittancePermissions.READ)
class OwedPages {

    private final AskedPayer asked;
    private final Remittances remittances;
    private final Parties parties;
    private final Lists lists;
    private final Words words;

    OwedPages(AskedPayer asked, Remittances remittances, Parties parties, Lists lists, Words words) {
        this.asked = asked;
        this.remittances = remittances;
        this.parties = parties;
        this.lists = lists;
        this.words = words;
    }

    @GetMapping
    String owed(@PathVariable String cooperative, ListRequest request, Model model) {
        Cooperative found = asked.cooperative(cooperative, model);
        List<Column<Owed>> columns = List.of(
                Column.<Owed>text("payer", "remittances.payer", Owed::payer),
                Column.<Owed>day("day", "remittances.day", Owed::on)
                        .leading(row -> AskedPayer.addressOf(found) + "/payers/" + row.payer() + "/days/" + row.on()),
                Column.number("payouts", "remittances.payouts", Owed::payouts),
                Column.money("amount", "remittances.amount", Owed::amount).adding(),
                Column.money("commission", "remittances.commission", Owed::commission)
                        .adding(),
                Column.money("owed", "remittances.owed", Owed::total).adding());
        var listing = new Listing<>("remittances-owed", Message.of("remittances.owed.caption"), columns, List.of());
        lists.show(model, listing, request, Rows.inMemory(columns, remittances.owed(found.id())));
        return "remittances/owed";
    }

    @GetMapping("/payers/{payer}/days/{day}")
    String day(
            @PathVariable String cooperative,
            @PathVariable String payer,
            @PathVariable String day,
            ListRequest request,
            Model model) {
        Cooperative found = asked.cooperative(cooperative, model);
        Payer of = asked.payer(found, payer);
        LocalDate on = asked.day(found, day);
        List<Payout> paid = remittances.paid(found.id(), of.code(), on);
        Map<PartyId, Party> named = parties.named(
                found.id(), paid.stream().map(Payout::beneficiary).distinct().toList());
        List<Column<Payout>> columns = List.of(
                Column.text("reference", "remittances.reference", Payout::reference),
                Column.text(
                        "beneficiary",
                        "remittances.beneficiary",
                        row -> Optional.ofNullable(named.get(row.beneficiary()))
                                .map(Party::name)
                                .orElse("")),
                Column.text("sent", "remittances.sent", row -> words.money(row.sent())),
                Column.money("amount", "remittances.amount", Payout::amount).adding(),
                Column.money("commission", "remittances.commission", Payout::commission)
                        .adding(),
                Column.money("owed", "remittances.owed", Payout::owed).adding());
        var listing = new Listing<>(
                "remittances-" + of.code().toLowerCase(Locale.ROOT) + "-" + on,
                Message.of("remittances.day.caption", of.name(), on),
                columns,
                List.of());
        lists.show(model, listing, request, Rows.inMemory(columns, paid));
        return "remittances/day";
    }
}
