package coop.milpa.savings.internal;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.MemberId;
import coop.milpa.kernel.Money;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.Refusal;
import coop.milpa.kernel.RequestId;
import coop.milpa.ledger.Days;
import coop.milpa.ledger.LedgerRefusal;
import coop.milpa.ledger.Posted;
import coop.milpa.platform.TenantScope;
import coop.milpa.receipts.CashOperations.Declared;
import coop.milpa.receipts.CashOperations.Entered;
import coop.milpa.savings.CashMovement;
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
    private final StateRegister states;
    private final MovementRegister register;
    private final MovementBooks books;
    private final MovementTaxing taxes;
    private final Window window;
    private final Days days;
    private final TenantScope tenants;

    DepositsDesk(
            PositionRegister accounts,
            StateRegister states,
            MovementRegister register,
            MovementBooks books,
            MovementTaxing taxes,
            Window window,
            Days days,
            TenantScope tenants) {
        this.accounts = accounts;
        this.states = states;
        this.register = register;
        this.books = books;
        this.taxes = taxes;
        this.window = window;
        this.days = days;
        this.tenants = tenants;
    }

    /** Answers by place; whoever has none yet is still to be asked. */
    private static final class Answers {

        private final List<CashMovement> commands;
        private final Map<Integer, Outcome<SavingsReceipt>> given = new HashMap<>();

        Answers(List<CashMovement> commands) {
            this.commands = commands;
        }

        void give(int place, Outcome<SavingsReceipt> outcome) {
            given.put(place, outcome);
        }

        void refuse(int place, Refusal why) {
            give(place, Outcome.refused(why));
        }

        /** Places without an answer, in order. */
        List<Integer> left() {
            return IntStream.range(0, commands.size())
                    .filter(place -> !given.containsKey(place))
                    .boxed()
                    .toList();
        }

        CashMovement command(int place) {
            return commands.get(place);
        }

        List<CashMovement> commandsLeft() {
            return left().stream().map(commands::get).toList();
        }

        List<Outcome<SavingsReceipt>> all() {
            return IntStream.range(0, commands.size())
                    .mapToObj(place -> Objects.requireNonNull(given.get(place)))
                    .toList();
        }
    }

    List<Outcome<SavingsReceipt>> depositAll(CooperativeId cooperative, List<CashMovement> commands) {
        if (commands.isEmpty()) {
            return List.of();
        }
        return tenants.write(cooperative, () -> {
            var answers = new Answers(commands);
            answerRepeated(cooperative, answers);
            Optional<LocalDate> open = days.open(cooperative);
            if (open.isEmpty()) {
                answers.left().forEach(place -> answers.refuse(place, new LedgerRefusal.NoOpenDay()));
                return answers.all();
            }
            Map<String, Known> known = known(cooperative, answers);
            answerForbidden(answers, known, open.get());
            answerUnexplained(cooperative, answers, open.get());
            write(cooperative, answers, known, open.get());
            return answers.all();
        });
    }

    private void answerRepeated(CooperativeId cooperative, Answers answers) {
        Set<RequestId> requests = answers.commands.stream()
                .map(command -> command.order().request())
                .collect(Collectors.toSet());
        Map<RequestId, List<Recorded>> before = register.askedBy(cooperative, requests);
        for (int place : answers.left()) {
            CashMovement command = answers.command(place);
            RequestId request = command.order().request();
            if (before.containsKey(request)) {
                answers.give(
                        place, MovementDesk.repeated(before.get(request), Kind.DEPOSIT, command.amount(), request));
            }
        }
    }

    /** Nobody else works on these accounts until the transaction ends. */
    private Map<String, Known> known(CooperativeId cooperative, Answers answers) {
        Set<String> numbers =
                answers.commandsLeft().stream().map(CashMovement::number).collect(Collectors.toSet());
        if (numbers.isEmpty()) {
            return Map.of();
        }
        states.lockNumbered(cooperative, numbers);
        return accounts.numbered(cooperative, numbers);
    }

    private static void answerForbidden(Answers answers, Map<String, Known> known, LocalDate day) {
        for (int place : answers.left()) {
            CashMovement command = answers.command(place);
            Optional<Refusal> otherDay = NamedDay.forbids(command.order(), day);
            if (otherDay.isPresent()) {
                answers.refuse(place, otherDay.get());
                continue;
            }
            Known account = known.get(command.number());
            if (account == null) {
                answers.refuse(place, new OperationRefusal.UnknownAccount(command.number()));
                continue;
            }
            var asked = new MovementPolicy.Asked(
                    command.amount(), command.order().place().valueDate());
            MovementPolicy.forbidsComing(account, day, asked).ifPresent(why -> answers.refuse(place, why));
        }
    }

    private void answerUnexplained(CooperativeId cooperative, Answers answers, LocalDate day) {
        List<Integer> left = answers.left();
        List<Optional<Refusal>> refusals = window.forbidsEach(cooperative, answers.commandsLeft(), day);
        for (int n = 0; n < left.size(); n++) {
            int place = left.get(n);
            refusals.get(n).ifPresent(why -> answers.refuse(place, why));
        }
    }

    private void write(CooperativeId cooperative, Answers answers, Map<String, Known> known, LocalDate day) {
        List<Integer> left = answers.left();
        if (left.isEmpty()) {
            return;
        }
        List<Ordered> ordered = ordered(cooperative, answers.commandsLeft(), known, day);
        List<Outcome<Posted>> outcomes = books.writeEach(cooperative, MovementDesk.DEPOSIT, ordered);
        List<Entered> entered = new ArrayList<>();
        for (int n = 0; n < left.size(); n++) {
            CashMovement command = answers.command(left.get(n));
            answers.give(
                    left.get(n),
                    MovementDesk.receipt(outcomes.get(n), ordered.get(n).movement()));
            if (outcomes.get(n) instanceof Outcome.Done<Posted>(Posted posted) && !posted.repeated()) {
                entered.add(new Entered(posted.entry(), new Declared(command.amount(), command.cash())));
            }
        }
        window.keepEach(cooperative, entered, day);
    }

    private List<Ordered> ordered(
            CooperativeId cooperative, List<CashMovement> commands, Map<String, Known> known, LocalDate day) {
        List<Known> each = commands.stream()
                .map(command -> Objects.requireNonNull(known.get(command.number())))
                .toList();
        List<Taxed> taxed = IntStream.range(0, commands.size())
                .mapToObj(n -> new Taxed(
                        MovementTaxing.DEPOSIT,
                        each.get(n).account().id(),
                        commands.get(n).amount(),
                        day))
                .toList();
        List<Money> tax = taxes.taxes(cooperative, taxed);
        Set<RequestId> byOwners = window.askedByOwners(cooperative, commands, owners(known));
        return IntStream.range(0, commands.size())
                .mapToObj(n -> {
                    CashMovement command = commands.get(n);
                    Costs free = Movement.free(command.amount());
                    var movement = new Movement(
                            each.get(n).account().id(),
                            Kind.DEPOSIT,
                            command.amount(),
                            new Costs(free.fee(), free.penalty(), tax.get(n)),
                            byOwners.contains(command.order().request()));
                    return new Ordered(command.order(), movement);
                })
                .toList();
    }

    private static Map<String, MemberId> owners(Map<String, Known> known) {
        return known.values().stream()
                .map(one -> one.account().terms())
                .collect(Collectors.toMap(terms -> terms.number(), terms -> terms.owner()));
    }
}
