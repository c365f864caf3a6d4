package coop.milpa.savings.internal;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.MemberId;
import coop.milpa.kernel.Money;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.PartyId;
import coop.milpa.kernel.Refusal;
import coop.milpa.kernel.RequestId;
import coop.milpa.ledger.AccountId;
import coop.milpa.ledger.Days;
import coop.milpa.ledger.LedgerRefusal;
import coop.milpa.ledger.Posted;
import coop.milpa.platform.TenantScope;
import coop.milpa.receipts.CashDeclaration;
import coop.milpa.receipts.CashOperations;
import coop.milpa.receipts.CashOperations.Declared;
import coop.milpa.receipts.CashOperations.Entered;
import coop.milpa.savings.CashDeposit;
import coop.milpa.savings.OperationRefusal;
import coop.milpa.savings.SavingsReceipt;
import coop.milpa.savings.SavingsReceipt.Costs;
import coop.milpa.savings.internal.Movement.Kind;
import coop.milpa.savings.internal.MovementBooks.Ordered;
import coop.milpa.savings.internal.MovementTaxing.Taxed;
import coop.milpa.savings.internal.PositionRegister.Known;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** Takes many deposits of one cooperative at once, each as {@link MovementDesk} takes one; a statement is for all. */
@Component
class DepositsDesk {

    private final PositionRegister accounts;
    private final MovementRegister register;
    private final MovementBooks books;
    private final MovementTaxing taxes;
    private final Window window;
    private final Days days;
    private final TenantScope tenants;

    DepositsDesk(
            PositionRegister accounts,
            MovementRegister register,
            MovementBooks books,
            MovementTaxing taxes,
            Window window,
            Days days,
            TenantScope tenants) {
        this.accounts = accounts;
        this.register = register;
        this.books = books;
        this.taxes = taxes;
        this.window = window;
        this.days = days;
        this.tenants = tenants;
    }

    /** Answers by place; whoever has none yet is still to be asked. */
    private static final class Answers {

        private final List<CashDeposit> deposits;
        private final Map<Integer, Outcome<SavingsReceipt>> given = new HashMap<>();
        private final Set<Integer> written = new HashSet<>();

        Answers(List<CashDeposit> deposits) {
            this.deposits = deposits;
        }

        void give(int place, Outcome<SavingsReceipt> outcome) {
            given.put(place, outcome);
        }

        void refuse(int place, Refusal why) {
            give(place, Outcome.refused(why));
        }

        /** It came into the books now. */
        void write(int place) {
            written.add(place);
        }

        /** Places of what did not. */
        List<Integer> doubtful() {
            return IntStream.range(0, deposits.size())
                    .filter(place -> !written.contains(place))
                    .boxed()
                    .toList();
        }

        /** Places without an answer, in order. */
        List<Integer> left() {
            return IntStream.range(0, deposits.size())
                    .filter(place -> !given.containsKey(place))
                    .boxed()
                    .toList();
        }

        CashDeposit deposit(int place) {
            return deposits.get(place);
        }

        List<CashDeposit> depositsLeft() {
            return left().stream().map(deposits::get).toList();
        }

        List<Outcome<SavingsReceipt>> all() {
            return IntStream.range(0, deposits.size())
                    .mapToObj(place -> Objects.requireNonNull(given.get(place)))
                    .toList();
        }
    }

    List<Outcome<SavingsReceipt>> depositAll(CooperativeId cooperative, List<CashDeposit> deposits) {
        if (deposits.isEmpty()) {
            return List.of();
        }
        return tenants.write(cooperative, () -> {
            var answers = new Answers(deposits);
            Optional<LocalDate> open = days.open(cooperative);
            if (open.isEmpty()) {
                answers.left().forEach(place -> answers.refuse(place, new LedgerRefusal.NoOpenDay()));
                answerRepeated(cooperative, answers);
                return answers.all();
            }
            Map<String, Known> known = known(cooperative, answers);
            answerForbidden(answers, known, open.get());
            if (!answers.left().isEmpty()) {
                write(cooperative, answers, known, open.get());
            }
            answerRepeated(cooperative, answers);
            return answers.all();
        });
    }

    /** What was carried out before is answered as it was then; asked only of what did not come into the books now. */
    private void answerRepeated(CooperativeId cooperative, Answers answers) {
        Set<RequestId> requests = answers.doubtful().stream()
                .map(place -> answers.deposit(place).order().request())
                .collect(Collectors.toSet());
        if (requests.isEmpty()) {
            return;
        }
        Map<RequestId, List<Recorded>> before = register.askedBy(cooperative, requests);
        for (int place : answers.doubtful()) {
            CashDeposit deposit = answers.deposit(place);
            RequestId request = deposit.order().request();
            if (before.containsKey(request)) {
                answers.give(
                        place, MovementDesk.repeated(before.get(request), Kind.DEPOSIT, deposit.amount(), request));
            }
        }
    }

    /** Nobody else works on these accounts until the transaction ends. */
    private Map<String, Known> known(CooperativeId cooperative, Answers answers) {
        Set<String> numbers =
                answers.depositsLeft().stream().map(CashDeposit::number).collect(Collectors.toSet());
        if (numbers.isEmpty()) {
            return Map.of();
        }
        return accounts.lockNumbered(cooperative, numbers);
    }

    private static void answerForbidden(Answers answers, Map<String, Known> known, LocalDate day) {
        for (int place : answers.left()) {
            CashDeposit deposit = answers.deposit(place);
            forbids(deposit, Optional.ofNullable(known.get(deposit.number())), day)
                    .ifPresent(why -> answers.refuse(place, why));
        }
    }

    private static Optional<Refusal> forbids(CashDeposit deposit, Optional<Known> account, LocalDate day) {
        var asked = new MovementPolicy.Asked(
                deposit.amount(), deposit.order().place().valueDate());
        return NamedDay.forbids(deposit.order(), day)
                .or(() -> account.<Optional<Refusal>>map(known ->
                                MovementPolicy.forbidsComing(known, day, asked).map(Refusal.class::cast))
                        .orElseGet(() -> Optional.of(new OperationRefusal.UnknownAccount(deposit.number()))));
    }

    /** A deposit into an account that may take it. */
    private record Coming(int place, CashDeposit deposit, Known known, PartyId owner) {

        PartyId by() {
            return deposit.by().orElse(owner);
        }

        Declared declared() {
            return new Declared(deposit.amount(), new CashDeclaration(by(), by(), owner, deposit.sourceOfFunds()));
        }

        Taxed taxed(LocalDate day) {
            return new Taxed(MovementTaxing.DEPOSIT, known.account().id(), deposit.amount(), day);
        }

        Ordered taxed(Money tax) {
            Costs free = Movement.free(deposit.amount());
            var movement = new Movement(
                    known.account().id(),
                    Kind.DEPOSIT,
                    deposit.amount(),
                    new Costs(free.fee(), free.penalty(), tax),
                    by().equals(owner));
            return new Ordered(deposit.order(), movement);
        }
    }

    private void write(CooperativeId cooperative, Answers answers, Map<String, Known> known, LocalDate day) {
        List<Coming> all = coming(cooperative, answers, known);
        CashOperations.Series cash =
                window.series(cooperative, all.stream().map(Coming::declared).toList(), day);
        List<Coming> explained = new ArrayList<>();
        List<Optional<Refusal>> refusals = cash.refusals();
        for (int n = 0; n < all.size(); n++) {
            Coming one = all.get(n);
            refusals.get(n).ifPresentOrElse(why -> answers.refuse(one.place(), why), () -> explained.add(one));
        }
        if (!explained.isEmpty()) {
            cash.record(written(cooperative, answers, explained, day));
        }
    }

    private List<Coming> coming(CooperativeId cooperative, Answers answers, Map<String, Known> known) {
        Map<MemberId, PartyId> owners = window.owners(cooperative, known.values());
        return answers.left().stream()
                .map(place -> {
                    CashDeposit deposit = answers.deposit(place);
                    Known account = Objects.requireNonNull(known.get(deposit.number()));
                    MemberId owner = account.account().terms().owner();
                    return new Coming(place, deposit, account, owners.getOrDefault(owner, new PartyId(owner.value())));
                })
                .toList();
    }

    /** Those that came into the books now. */
    private List<Entered> written(CooperativeId cooperative, Answers answers, List<Coming> all, LocalDate day) {
        List<Money> taxes = this.taxes.taxes(
                cooperative, all.stream().map(one -> one.taxed(day)).toList());
        List<Ordered> ordered = IntStream.range(0, all.size())
                .mapToObj(n -> all.get(n).taxed(taxes.get(n)))
                .toList();
        List<Outcome<Posted>> outcomes = books.writeEach(cooperative, ordered, watched(all), day);
        List<Entered> entered = new ArrayList<>();
        for (int n = 0; n < all.size(); n++) {
            Coming one = all.get(n);
            answers.give(
                    one.place(),
                    MovementDesk.receipt(outcomes.get(n), ordered.get(n).movement()));
            if (outcomes.get(n) instanceof Outcome.Done<Posted>(Posted posted) && !posted.repeated()) {
                answers.write(one.place());
                entered.add(new Entered(posted.entry(), one.declared()));
            }
        }
        return entered;
    }

    private static Set<AccountId> watched(List<Coming> all) {
        return all.stream()
                .filter(one -> one.known().watched())
                .map(one -> one.known().account().id())
                .collect(Collectors.toSet());
    }
}
