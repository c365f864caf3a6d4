package coop.milpa.exchange.internal;

import coop.milpa.exchange.ExchangeRate;
import coop.milpa.exchange.ExchangeRates;
import coop.milpa.exchange.ExchangeRefusal;
import coop.milpa.exchange.Prices;
import coop.milpa.exchange.PublishRate;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Outcome;
import coop.milpa.ledger.Days;
import coop.milpa.platform.AuditTrail;
import coop.milpa.platform.Change;
import coop.milpa.platform.CurrentActor;
import coop.milpa.platform.Json;
import coop.milpa.platform.Subject;
import coop.milpa.platform.TenantScope;
import coop.milpa.registry.Cooperative;
import coop.milpa.registry.Cooperatives;
import coop.milpa.teller.Denominations;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Publishes rates, and finds those of a day. */
@Service
class RateDesk implements ExchangeRates {

    private final RateRegister register;
    private final Cooperatives cooperatives;
    private final Denominations denominations;
    private final Days days;
    private final AuditTrail audit;
    private final CurrentActor current;
    private final TenantScope tenants;
    private final Clock clock;

    RateDesk(
            RateRegister register,
            Cooperatives cooperatives,
            Denominations denominations,
            Days days,
            AuditTrail audit,
            CurrentActor current,
            TenantScope tenants,
            Clock clock) {
        this.register = register;
        this.cooperatives = cooperatives;
        this.denominations = denominations;
        this.days = days;
        this.audit = audit;
        this.current = current;
        this.tenants = tenants;
        this.clock = clock;
    }

    @Override
    public Outcome<ExchangeRate> publish(PublishRate command) {
        CooperativeId cooperative = command.cooperative();
        return tenants.write(
                cooperative,
                () -> register.asked(cooperative, command.request())
                        .map(before -> again(command, before))
                        .or(() -> forbids(command).map(Outcome::refused))
                        .orElseGet(() -> Outcome.done(published(command))));
    }

    private static Outcome<ExchangeRate> again(PublishRate command, ExchangeRate before) {
        boolean same = before.currency().equals(command.currency())
                && before.validFrom().equals(command.validFrom())
                && isSame(before.prices(), command.prices());
        return same ? Outcome.done(before) : Outcome.refused(new ExchangeRefusal.RequestReused());
    }

    private static boolean isSame(Prices one, Prices other) {
        return one.buy().compareTo(other.buy()) == 0
                && one.sell().compareTo(other.sell()) == 0
                && one.book().compareTo(other.book()) == 0;
    }

    private Optional<ExchangeRefusal> forbids(PublishRate command) {
        Currency national = cooperatives
                .byId(command.cooperative())
                .map(Cooperative::currency)
                .orElseThrow();
        boolean countable =
                !denominations.of(command.currency(), command.validFrom()).isEmpty();
        return ExchangePolicy.forbids(command, national, countable, days.open(command.cooperative()));
    }

    private ExchangeRate published(PublishRate command) {
        var set = new ExchangeRate.Set(clock.instant(), current.get().actor().id());
        ExchangeRate rate = register.add(command, set);
        Prices prices = rate.prices();
        audit.record(
                command.cooperative(),
                new Change(
                        new Subject("exchange-rate", rate.currency() + "-" + rate.version()),
                        "exchange.rates-published",
                        Json.NOTHING,
                        Json.of(Map.of(
                                "buy", prices.buy().toPlainString(),
                                "sell", prices.sell().toPlainString(),
                                "book", prices.book().toPlainString(),
                                "from", rate.validFrom().toString(),
                                "source", rate.source().text()))));
        return rate;
    }

    @Override
    public Optional<ExchangeRate> inForce(CooperativeId cooperative, Currency currency, LocalDate day) {
        return tenants.read(cooperative, () -> register.inForce(cooperative, currency, day));
    }

    @Override
    public List<ExchangeRate> board(CooperativeId cooperative, LocalDate day) {
        return tenants.read(cooperative, () -> register.board(cooperative, day));
    }

    @Override
    public List<ExchangeRate> versions(CooperativeId cooperative, int limit) {
        return tenants.read(cooperative, () -> register.versions(cooperative, limit));
    }
}
