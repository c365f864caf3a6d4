package coop.milpa.termdeposits.internal;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Money;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.Refusal;
import coop.milpa.ledger.Account;
import coop.milpa.ledger.AccountId;
import coop.milpa.ledger.AccountRole;
import coop.milpa.ledger.Accounts;
import coop.milpa.ledger.Charts;
import coop.milpa.ledger.LedgerRefusal;
import coop.milpa.ledger.OpenAccount;
import coop.milpa.members.Member;
import coop.milpa.members.Members;
import coop.milpa.platform.AuditTrail;
import coop.milpa.platform.Change;
import coop.milpa.platform.Json;
import coop.milpa.platform.Subject;
import coop.milpa.termdeposits.Means;
import coop.milpa.termdeposits.OpenTermDeposit;
import coop.milpa.termdeposits.Quote;
import coop.milpa.termdeposits.RateChart;
import coop.milpa.termdeposits.RateCharts;
import coop.milpa.termdeposits.TermDeposit;
import coop.milpa.termdeposits.TermRefusal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Opens deposits: fetch, decide, record, tell. In the caller's transaction, in an attempt. */
@Component
class OpeningDesk {

    static final String OPENING = "termdeposits.opening";

    private final DepositRegister register;
    private final RateCharts charts;
    private final Members members;
    private final HerSavings savings;
    private final Accounts accounts;
    private final Charts chart;
    private final FundingDesk funding;
    private final AuditTrail audit;

    OpeningDesk(
            DepositRegister register,
            RateCharts charts,
            Members members,
            HerSavings savings,
            Accounts accounts,
            Charts chart,
            FundingDesk funding,
            AuditTrail audit) {
        this.register = register;
        this.charts = charts;
        this.members = members;
        this.savings = savings;
        this.accounts = accounts;
        this.chart = chart;
        this.funding = funding;
        this.audit = audit;
    }

    /** What the same request opened before, if it asked for the same. */
    Optional<Outcome<TermDeposit>> repeated(OpenTermDeposit command) {
        CooperativeId cooperative = command.order().cooperative();
        return register.openedBy(cooperative, command.order().request()).map(before -> {
            boolean same = register.firstOf(cooperative, before.account())
                            .equals(command.asked().amount())
                    && before.deposit().product().equals(command.asked().product())
                    && before.deposit().instructions().payout()
                            == command.asked().payout()
                    && members.find(cooperative, command.owner())
                            .filter(owner -> owner.id().equals(before.deposit().owner()))
                            .isPresent();
            return same
                    ? Outcome.done(before.deposit())
                    : Outcome.refused(
                            new LedgerRefusal.RequestReused(command.order().request()));
        });
    }

    Outcome<TermDeposit> open(OpenTermDeposit command, LocalDate day) {
        CooperativeId cooperative = command.order().cooperative();
        Outcome<Quote> quoted = charts.quote(cooperative, command.asked(), day);
        if (quoted instanceof Outcome.Refused<Quote>(Refusal why)) {
            return Outcome.refused(why);
        }
        Quote quote = ((Outcome.Done<Quote>) quoted).value();
        Optional<Member> owner = members.find(cooperative, command.owner());
        if (owner.isEmpty()) {
            return Outcome.refused(new TermRefusal.NotAMember(command.owner()));
        }
        String number = command.instructions().savings();
        Optional<AccountId> into = hers(cooperative, owner.get(), number, quote);
        if (into.isEmpty()) {
            return Outcome.refused(new TermRefusal.SavingsNotHers(number));
        }
        if (command.from() instanceof Means.Savings(String from)
                && hers(cooperative, owner.get(), from, quote).isEmpty()) {
            return Outcome.refused(new TermRefusal.SavingsNotHers(from));
        }
        TermRow row = row(command, quote, owner.get(), into.get());
        enter(command, row, day);
        return funding.fund(command, row.deposit(), day).map(posted -> row.deposit());
    }

    private Optional<AccountId> hers(CooperativeId cooperative, Member owner, String number, Quote quote) {
        return savings.find(cooperative, owner.id(), quote.chart().currency(), number);
    }

    private TermRow row(OpenTermDeposit command, Quote quote, Member owner, AccountId into) {
        Quote.Asked asked = quote.asked();
        var term = new TermDeposit.Term(
                1,
                asked.amount(),
                quote.starts(),
                quote.matures(),
                asked.months(),
                quote.rates(),
                quote.chart().validFrom());
        var deposit = new TermDeposit(
                AccountId.next(),
                register.nextNumber(command.order().cooperative()),
                owner.id(),
                asked.product(),
                new TermDeposit.Instructions(
                        asked.payout(), command.instructions().renewal(), into),
                term,
                new TermDeposit.Days(quote.starts(), Optional.empty()));
        RateChart.Earning earning = quote.chart().earning();
        Money nothing = Money.zero(asked.amount().currency());
        return new TermRow(
                deposit,
                new TermRow.Terms(earning.yearDays(), earning.withholding()),
                new TermRow.Owed(quote.starts(), nothing, nothing));
    }

    private void enter(OpenTermDeposit command, TermRow row, LocalDate day) {
        CooperativeId cooperative = command.order().cooperative();
        TermDeposit deposit = row.deposit();
        var account = new Account(
                deposit.account(),
                "PF-" + "%06d".formatted(deposit.number()),
                chart.playing(cooperative, AccountRole.TERM_DEPOSITS),
                command.order().branch(),
                deposit.principal().currency(),
                true,
                Account.Limits.neverBelowZero());
        accounts.open(cooperative, List.of(new OpenAccount(account, day)));
        register.add(cooperative, deposit, command.order().request());
        register.begin(cooperative, List.of(row));
        var told = new Change(
                new Subject("term-deposit", Long.toString(deposit.number())),
                "termdeposits.deposit-opened",
                Json.NOTHING,
                Json.of(Map.of(
                        "principal", deposit.principal().toString(),
                        "matures", deposit.term().matures().toString(),
                        "rate", deposit.term().rates().quoted().toText())));
        audit.record(cooperative, told);
    }
}
