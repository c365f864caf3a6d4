package coop.milpa.demo.internal;

import coop.milpa.cheques.BankTerms;
import coop.milpa.cheques.Cheque;
import coop.milpa.cheques.ChequeBanks;
import coop.milpa.cheques.ChequeBatches;
import coop.milpa.cheques.Cheques;
import coop.milpa.cheques.SendCheques;
import coop.milpa.cheques.TakeCheque;
import coop.milpa.exchange.ExchangeOrder;
import coop.milpa.exchange.ExchangeRates;
import coop.milpa.exchange.Exchanges;
import coop.milpa.exchange.Prices;
import coop.milpa.exchange.PublishRate;
import coop.milpa.exchange.Side;
import coop.milpa.kernel.ActorId;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Money;
import coop.milpa.kernel.RequestId;
import coop.milpa.members.Member;
import coop.milpa.platform.Source;
import coop.milpa.receipts.CashDeclaration;
import coop.milpa.savings.SavingsAccounts;
import coop.milpa.teller.CashPoint;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Rates of the dollar and a drawer for it, two members who bring dollars, and cheques of which one is in clearing: what
 * a cashier did in the morning, whose drawers are counted and closed again.
 */
@Component
class Dealing {

    private static final Currency USD = Currency.getInstance("USD");
    private static final Source SOURCE = Source.unconfirmed("made up for the demo");
    private static final String BANK = "BV";
    private static final List<String> DOLLARS = List.of("120.00", "45.00");

    private final ExchangeRates rates;
    private final Exchanges exchanges;
    private final ChequeBanks banks;
    private final Cheques cheques;
    private final ChequeBatches batches;
    private final SavingsAccounts savings;
    private final Drawers drawers;
    private final Staff staff;

    Dealing(
            ExchangeRates rates,
            Exchanges exchanges,
            ChequeBanks banks,
            Cheques cheques,
            ChequeBatches batches,
            SavingsAccounts savings,
            Drawers drawers,
            Staff staff) {
        this.rates = rates;
        this.exchanges = exchanges;
        this.banks = banks;
        this.cheques = cheques;
        this.batches = batches;
        this.savings = savings;
        this.drawers = drawers;
        this.staff = staff;
    }

    void work(Site site, List<Member> adults, LocalDate day) {
        CooperativeId id = site.cooperative().id();
        long version = staff.as(id, "manager", () -> published(site, day));
        CashPoint dollars = drawers.opened(site, USD, "D1");
        CashPoint national = drawers.opened(site, site.cooperative().currency(), "G3");
        List<Member> customers = adults.subList(adults.size() / 2, adults.size());
        drawers.begin(site, List.of(national, dollars), day);
        drawers.fetch(site, national, new Money(250_000, site.cooperative().currency()), day);
        staff.as(id, "teller", () -> {
            for (int n = 0; n < DOLLARS.size(); n++) {
                buy(id, customers.get(n), Money.of(DOLLARS.get(n), USD), version);
            }
            return id;
        });
        take(site, customers, day, "118", 150_000);
        send(site);
        take(site, customers, day, "119", 42_500);
        drawers.end(site, List.of(national, dollars), day);
    }

    private long published(Site site, LocalDate day) {
        CooperativeId id = site.cooperative().id();
        Money nothing = Money.zero(site.cooperative().currency());
        Granted.of(banks.publish(id, new BankTerms(BANK, "Banco del Valle", day, 2, nothing, SOURCE)));
        var prices = new Prices(new BigDecimal("7.60"), new BigDecimal("7.85"), new BigDecimal("7.72"));
        return Granted.of(rates.publish(new PublishRate(id, RequestId.next(), USD, prices, day, SOURCE)))
                .version();
    }

    private void buy(CooperativeId id, Member member, Money dollars, long version) {
        ActorId cashier = staff.id(id, "teller");
        Granted.of(exchanges.carryOut(new ExchangeOrder(
                new ExchangeOrder.Place(id, RequestId.next(), cashier),
                Side.PURCHASE,
                dollars,
                version,
                CashDeclaration.own(member.party()))));
    }

    /** Into the first account that takes national money. */
    private void take(Site site, List<Member> adults, LocalDate day, String number, long minor) {
        CooperativeId id = site.cooperative().id();
        Currency currency = site.cooperative().currency();
        var paper = new Cheque.Paper(BANK, "400712", number, "Comercial La Ceiba", day, new Money(minor, currency));
        adults.stream()
                .flatMap(member -> savings.ownedBy(id, member.id()).stream()
                        .filter(account -> account.terms().currency().equals(currency))
                        .limit(1)
                        .map(account -> new TakeCheque(
                                id,
                                RequestId.next(),
                                staff.id(id, "teller"),
                                paper,
                                account.terms().number(),
                                member.party())))
                .findFirst()
                .ifPresent(command -> staff.as(id, "teller", () -> Granted.of(cheques.take(command))));
    }

    private void send(Site site) {
        CooperativeId id = site.cooperative().id();
        batches.inHand(id)
                .forEach(hand -> staff.as(
                        id,
                        "accountant",
                        () -> Granted.of(batches.send(new SendCheques(
                                id,
                                RequestId.next(),
                                hand.branch(),
                                "Banco del Valle, cuenta 12-4",
                                hand.cheques(),
                                hand.total())))));
    }
}
