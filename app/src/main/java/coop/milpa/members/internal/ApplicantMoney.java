package coop.milpa.members.internal;

import coop.milpa.kernel.ActorId;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Money;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.Refusal;
import coop.milpa.kernel.RequestId;
import coop.milpa.ledger.AccountId;
import coop.milpa.ledger.AccountRole;
import coop.milpa.ledger.Accounts;
import coop.milpa.ledger.CashInHand;
import coop.milpa.ledger.Entry;
import coop.milpa.ledger.Heading;
import coop.milpa.ledger.Ledger;
import coop.milpa.ledger.Line;
import coop.milpa.ledger.Posted;
import coop.milpa.ledger.Standing;
import coop.milpa.members.Application;
import coop.milpa.members.ApplicationId;
import coop.milpa.members.PayForApplication;
import coop.milpa.members.internal.ApplicantMoneyRegister.Movement;
import coop.milpa.platform.CurrentActor;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Moves applicants' money: in by cash, back by cash, or to where a new member's belongs. */
@Component
class ApplicantMoney {

    static final String PAYMENT = "members.applicant-payment";
    static final String REFUND = "members.applicant-refund";
    static final String ADMISSION = "members.admission";

    private final Ledger ledger;
    private final Accounts accounts;
    private final CashInHand hand;
    private final ApplicantMoneyRegister register;
    private final CashLimits limits;
    private final CurrentActor current;

    ApplicantMoney(
            Ledger ledger,
            Accounts accounts,
            CashInHand hand,
            ApplicantMoneyRegister register,
            CashLimits limits,
            CurrentActor current) {
        this.ledger = ledger;
        this.accounts = accounts;
        this.hand = hand;
        this.register = register;
        this.limits = limits;
        this.current = current;
    }

    /** An entry about an application, and what it does to what waits. */
    record Draft(Application application, Entry entry, List<Money> left) {}

    Outcome<Posted> pay(PayForApplication command, Application application) {
        CooperativeId cooperative = command.cooperative();
        Money amount = command.amount();
        Optional<Refusal> tooMuch = limits.forbids(cooperative, amount);
        if (tooMuch.isPresent()) {
            return Outcome.refused(tooMuch.get());
        }
        return switch (hand.account(cooperative, application.branch(), amount)) {
            case Outcome.Refused<AccountId>(Refusal why) -> Outcome.refused(why);
            case Outcome.Done<AccountId>(AccountId cash) -> pay(command, application, cash);
        };
    }

    private Outcome<Posted> pay(PayForApplication command, Application application, AccountId cash) {
        CooperativeId cooperative = command.cooperative();
        Money amount = command.amount();
        Entry entry = Entry.transfer(
                heading(cooperative, command.request(), PAYMENT),
                cash,
                own(cooperative, AccountRole.APPLICANT_DEPOSITS, application, amount),
                amount,
                Standing.THIRD_PARTY);
        Outcome<Posted> outcome = hand.explained(cooperative, ledger.post(entry));
        if (outcome instanceof Outcome.Done<Posted> done && !done.value().repeated()) {
            var movement = new Movement(application.id(), done.value().entry(), command.request(), amount);
            register.add(cooperative, List.of(movement), done.value().businessDate());
            limits.posted(cooperative, amount);
        }
        return outcome;
    }

    /** Whether the request was carried out before, and if so, whether it said the same. */
    Optional<Boolean> saidBefore(PayForApplication command) {
        return register.find(command.cooperative(), command.request())
                .map(paid -> paid.application().equals(command.application())
                        && paid.amount().equals(command.amount()));
    }

    /** Gives back all that waits of applications that ended, an entry each. */
    void refund(CooperativeId cooperative, List<Application> ended, LocalDate day) {
        Map<ApplicationId, List<Money>> waiting = register.waiting(
                cooperative, ended.stream().map(Application::id).toList());
        List<Draft> drafts = new ArrayList<>();
        for (Application application : ended) {
            List<Money> all = waiting.getOrDefault(application.id(), List.of());
            if (!all.isEmpty()) {
                drafts.add(refund(cooperative, application, all));
            }
        }
        post(cooperative, drafts, day);
    }

    /** Moves all that waits of an applicant to where it belongs. */
    Draft admission(CooperativeId cooperative, Application application, List<Line> credits) {
        List<Line> lines = new ArrayList<>();
        List<Money> left = new ArrayList<>();
        for (Line credit : credits) {
            Money amount = credit.amount().negated();
            AccountId deposits = own(cooperative, AccountRole.APPLICANT_DEPOSITS, application, amount);
            lines.add(Line.debit(deposits, amount, Standing.MEMBER));
            left.add(amount);
        }
        lines.addAll(credits);
        RequestId request = DerivedRequests.of("admission", application.id());
        return new Draft(application, new Entry(heading(cooperative, request, ADMISSION), lines), left);
    }

    /**
     * Writes entries and what they did.
     *
     * @return what was posted, in order
     * @throws IllegalStateException if the books refuse one: all is undone
     */
    List<Posted> post(CooperativeId cooperative, List<Draft> drafts, LocalDate day) {
        if (drafts.isEmpty()) {
            return List.of();
        }
        List<Posted> posted = new ArrayList<>();
        List<Movement> movements = new ArrayList<>();
        List<Outcome<Posted>> outcomes =
                ledger.postAll(cooperative, drafts.stream().map(Draft::entry).toList());
        for (int n = 0; n < drafts.size(); n++) {
            Draft draft = drafts.get(n);
            Posted done = PostedEntries.done(outcomes.get(n));
            posted.add(done);
            movements.addAll(movements(draft, done));
        }
        register.add(cooperative, movements, day);
        return posted;
    }

    private static List<Movement> movements(Draft draft, Posted posted) {
        Map<Currency, Money> left = new LinkedHashMap<>();
        draft.left().forEach(amount -> left.merge(amount.currency(), amount, Money::plus));
        RequestId request = draft.entry().heading().request();
        return left.values().stream()
                .map(sum -> new Movement(draft.application().id(), posted.entry(), request, sum.negated()))
                .toList();
    }

    private Draft refund(CooperativeId cooperative, Application application, List<Money> all) {
        List<Line> lines = new ArrayList<>();
        for (Money amount : all) {
            AccountId deposits = own(cooperative, AccountRole.APPLICANT_DEPOSITS, application, amount);
            AccountId cash = own(cooperative, AccountRole.CASH, application, amount);
            lines.add(Line.debit(deposits, amount, Standing.THIRD_PARTY));
            lines.add(Line.credit(cash, amount, Standing.THIRD_PARTY));
        }
        RequestId request = DerivedRequests.of("refund", application.id());
        return new Draft(application, new Entry(heading(cooperative, request, REFUND), lines), all);
    }

    private AccountId own(CooperativeId cooperative, AccountRole role, Application application, Money amount) {
        return accounts.own(cooperative, role, application.branch(), amount.currency());
    }

    private Heading heading(CooperativeId cooperative, RequestId request, String concept) {
        ActorId actor = current.get().actor().id();
        return Heading.of(cooperative, request, concept, actor);
    }
}
