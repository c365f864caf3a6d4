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
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Rates of the dollar and a drawer for it, members who bring dollars, and cheques: on some of the days that are lived,
 * and on the morning after them, when two bring dollars and one of two cheques is left in hand.
 */
@Component
class Dealing {

    private static final Currency USD = Currency.getInstance("USD");
    private static final Source SOURCE = Source.unconfirmed("made up for the demo");
    private static final String BANK = "BV";
    private static final List<String> DOLLARS = List.of("120.00", "45.00");
    private static final String DRAWER = "D1";
    private static final String NATIONAL = "G3";

    /** Somebody brings so many dollars every so many days, and a cheque every so many others. */
    private static final String SOME_DOLLARS = "60.00";

    private static final int DAYS_BETWEEN_DOLLARS = 9;
    private static final int DAYS_BETWEEN_CHEQUES = 11;
    private static final long CHEQUE = 87_500;
    private static final int FIRST_CHEQUE = 5_000;

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

    /** Before the first day: rates, what is known of a bank, and drawers. */
    void prepare(Site site, LocalDate day) {
        CooperativeId id = site.cooperative().id();
        staff.as(id, "manager", () -> {
            publish(site, day);
            return id;
        });
        drawers.openVault(site, USD);
        drawers.open(site, USD, DRAWER);
        drawers.open(site, site.cooperative().currency(), NATIONAL);
    }

    /** On some days, in the shift of a cashier who has a drawer of the cooperative's currency. */
    void pass(Village village, Resident who, LocalDate day, long passed) {
        Site site = village.site();
        if (passed % DAYS_BETWEEN_DOLLARS == 1) {
            drawers.begin(site, DRAWER, day);
            staff.as(village.id(), "teller", () -> {
                buy(site, who.member(), Money.of(SOME_DOLLARS, USD), day);
                return village.id();
            });
            drawers.end(site, DRAWER, day);
        }
        if (passed % DAYS_BETWEEN_CHEQUES == 1) {
            take(site, List.of(who.member()), paper(site, day, "" + (FIRST_CHEQUE + passed), CHEQUE));
            send(site);
        }
    }

    void work(Site site, List<Member> adults, LocalDate day) {
        CooperativeId id = site.cooperative().id();
        List<Member> customers = adults.subList(adults.size() / 2, adults.size());
        drawers.begin(site, NATIONAL, day);
        drawers.begin(site, DRAWER, day);
        drawers.fetch(site, NATIONAL, new Money(250_000, site.cooperative().currency()), day);
        staff.as(id, "teller", () -> {
            for (int n = 0; n < DOLLARS.size(); n++) {
                buy(site, customers.get(n), Money.of(DOLLARS.get(n), USD), day);
            }
            return id;
        });
        take(site, customers, paper(site, day, "118", 150_000));
        send(site);
        take(site, customers, paper(site, day, "119", 42_500));
        drawers.end(site, NATIONAL, day);
        drawers.end(site, DRAWER, day);
    }

    private void publish(Site site, LocalDate day) {
        CooperativeId id = site.cooperative().id();
        Money nothing = Money.zero(site.cooperative().currency());
        Granted.of(banks.publish(id, new BankTerms(BANK, "Banco del Valle", day, 2, nothing, SOURCE)));
        var prices = new Prices(new BigDecimal("7.60"), new BigDecimal("7.85"), new BigDecimal("7.72"));
        Granted.of(rates.publish(new PublishRate(id, RequestId.next(), USD, prices, day, SOURCE)));
    }

    private void buy(Site site, Member member, Money dollars, LocalDate day) {
        CooperativeId id = site.cooperative().id();
        ActorId cashier = staff.id(id, "teller");
        long version = rates.board(id, day).stream()
                .filter(rate -> rate.currency().equals(USD))
                .findFirst()
                .orElseThrow()
                .version();
        Granted.of(exchanges.carryOut(new ExchangeOrder(
                new ExchangeOrder.Place(id, RequestId.next(), cashier),
                Side.PURCHASE,
                dollars,
                version,
                CashDeclaration.own(member.party()))));
    }

    /** Into the first account that takes national money. */
    private void take(Site site, List<Member> adults, Cheque.Paper paper) {
        CooperativeId id = site.cooperative().id();
        Currency currency = site.cooperative().currency();
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

    private static Cheque.Paper paper(Site site, LocalDate day, String number, long minor) {
        var amount = new Money(minor, site.cooperative().currency());
        return new Cheque.Paper(BANK, "400712", number, "Comercial La Ceiba", day, amount);
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
