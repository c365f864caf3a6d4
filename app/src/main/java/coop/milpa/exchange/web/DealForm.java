package coop.milpa.exchange.web;

import coop.milpa.exchange.ExchangeOrder;
import coop.milpa.exchange.ExchangeRate;
import coop.milpa.exchange.ExchangeRates;
import coop.milpa.exchange.Side;
import coop.milpa.kernel.Money;
import coop.milpa.members.PeopleByNumber;
import coop.milpa.parties.Party;
import coop.milpa.platform.CurrentActor;
import coop.milpa.receipts.CashDeclaration;
import coop.milpa.registry.Cooperative;
import coop.milpa.teller.Shift;
import coop.milpa.teller.Shifts;
import coop.milpa.web.Form;
import coop.milpa.web.Message;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Reads from a form what is bought or sold, and who brings or takes it. */
@Component
class DealForm {

    static final String AMOUNT = "amount";
    static final String CURRENCY = "currency";
    static final String CUSTOMER = "customer";
    static final String SOURCE = "source";

    /** The rates that were shown with the check: nobody writes it. */
    static final String VERSION = "version";

    private static final int SOURCE_MAX = 200;

    private final AskedExchange asked;
    private final ExchangeRates rates;
    private final PeopleByNumber people;
    private final Shifts shifts;
    private final CurrentActor current;

    DealForm(AskedExchange asked, ExchangeRates rates, PeopleByNumber people, Shifts shifts, CurrentActor current) {
        this.asked = asked;
        this.rates = rates;
        this.people = people;
        this.shifts = shifts;
        this.current = current;
    }

    /** The rates of now; those of the currencies that she has in a drawer stand first. */
    List<ExchangeRate> board(Cooperative cooperative) {
        Set<Currency> hers = inDrawers(cooperative);
        return rates.board(cooperative.id(), asked.open(cooperative)).stream()
                .sorted(Comparator.comparing(rate -> !hers.contains(rate.currency())))
                .toList();
    }

    /** Whether she has an open shift with national cash, and one with cash of a currency that has rates. */
    boolean serves(Cooperative cooperative, List<ExchangeRate> board) {
        Set<Currency> hers = inDrawers(cooperative);
        return hers.contains(cooperative.currency()) && board.stream().anyMatch(rate -> hers.contains(rate.currency()));
    }

    private Set<Currency> inDrawers(Cooperative cooperative) {
        return shifts.of(cooperative.id(), current.get().actor().id()).stream()
                .filter(shift -> shift.state() == Shift.State.OPEN)
                .map(shift -> shift.point().currency())
                .collect(Collectors.toSet());
    }

    /** What was understood, at the rates of now; empty if something is wrong. */
    Optional<ExchangeOrder> read(Cooperative cooperative, Form form) {
        Optional<Side> side = Arrays.stream(Side.values())
                .filter(each -> each.name().equals(form.text("side")))
                .findFirst()
                .or(() -> form.wrong("side", Message.of("exchange.form.choose")));
        Optional<ExchangeRate> rate = board(cooperative).stream()
                .filter(each -> each.currency().getCurrencyCode().equals(form.text(CURRENCY)))
                .findFirst()
                .or(() -> form.wrong(CURRENCY, Message.of("exchange.form.choose")));
        Optional<Money> amount = rate.flatMap(of -> form.money(AMOUNT, of.currency()));
        Optional<Party> customer =
                form.needed(CUSTOMER).flatMap(text -> people.asked(cooperative.id(), form, CUSTOMER));
        Optional<Party> beneficiary =
                people.asked(cooperative.id(), form, "beneficiary").or(() -> customer);
        form.limit(SOURCE, SOURCE_MAX);
        if (!form.isRight() || beneficiary.isEmpty()) {
            return Optional.empty();
        }
        var who = customer.orElseThrow().id();
        return Optional.of(new ExchangeOrder(
                new ExchangeOrder.Place(
                        cooperative.id(), form.request(), current.get().actor().id()),
                side.orElseThrow(),
                amount.orElseThrow(),
                rate.orElseThrow().version(),
                new CashDeclaration(who, who, beneficiary.get().id(), form.text(SOURCE))));
    }

    /** The same at the rates that were shown with the check. */
    Optional<ExchangeOrder> confirmed(Cooperative cooperative, Form form) {
        String version = form.text(VERSION);
        long shown = version.matches("\\d{1,18}") ? Long.parseLong(version) : 0;
        return read(cooperative, form)
                .map(order -> new ExchangeOrder(order.place(), order.side(), order.foreign(), shown, order.cash()));
    }
}
