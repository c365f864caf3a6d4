package coop.milpa.demo.internal;

import coop.milpa.credit.CreditProducts;
import coop.milpa.credit.DisburseLoan;
import coop.milpa.credit.Loan;
import coop.milpa.credit.LoanAsked;
import coop.milpa.credit.LoanList;
import coop.milpa.credit.LoanList.Line;
import coop.milpa.credit.LoanMeans;
import coop.milpa.credit.LoanOrder;
import coop.milpa.credit.LoanPosition;
import coop.milpa.credit.Loans;
import coop.milpa.credit.PayLoan;
import coop.milpa.demo.DemoEvent;
import coop.milpa.kernel.Money;
import coop.milpa.kernel.PartyId;
import coop.milpa.kernel.RequestId;
import coop.milpa.loan.LoanGrace;
import coop.milpa.loan.LoanState;
import coop.milpa.receipts.CashDeclaration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Loans of the cooperative that is shown: every few days somebody borrows for her stall or against her salary; most pay
 * on the day, some weeks later, and a few not at all. No chance is asked, so that everything else falls as it did.
 */
@Component
class Borrowing {

    private static final String MARKET = "mercado";
    private static final String SALARY = "asalariado";
    private static final int DAYS_BETWEEN = 3;

    /** Of so many borrowers one pays late, and one not at all. */
    private static final int OF = 9;

    private static final int LATE_BY = 20;
    private static final int MANY = 1_000;

    private final CreditProducts products;
    private final Loans loans;
    private final LoanList list;

    Borrowing(CreditProducts products, Loans loans, LoanList list) {
        this.products = products;
        this.loans = loans;
        this.list = list;
    }

    /** In the transaction of the day. */
    void pass(Village village, LocalDate day) {
        List<Resident> adults = village.residents().stream()
                .filter(resident ->
                        resident.who().isAdult() && resident.who().fate().kind() == Fate.Kind.STAYS)
                .filter(resident -> !resident.account().isEmpty())
                .toList();
        if (adults.isEmpty() || !When.counterIsOpen(day, village.setting())) {
            return;
        }
        pay(village, adults, day);
        if (day.getDayOfYear() % DAYS_BETWEEN == 0) {
            borrow(village, adults.get(day.getDayOfYear() * 7 % adults.size()), day);
        }
    }

    private void borrow(Village village, Resident resident, LocalDate day) {
        boolean market = day.getDayOfYear() % (2 * DAYS_BETWEEN) == 0;
        String product = market ? MARKET : SALARY;
        if (products.inForce(village.id(), product, day).isEmpty()) {
            return;
        }
        long luck = day.getDayOfMonth();
        Money amount = village.money(market ? (20 + luck) * 10_000 : (60 + luck) * 20_000);
        var asked = new LoanAsked(product, amount, market ? 16 : 24, LoanGrace.NONE, List.of());
        Granted.of(loans.disburse(new DisburseLoan(
                order(village, resident.member().party()),
                resident.member().number(),
                asked,
                village.teller(),
                new LoanMeans.Savings(resident.account()))));
        village.events().count(DemoEvent.OPERATIONS);
    }

    /** What is due is brought in cash. */
    private void pay(Village village, List<Resident> adults, LocalDate day) {
        Map<Object, Resident> known = adults.stream()
                .collect(Collectors.toMap(resident -> resident.member().id(), Function.identity()));
        var due = new LoanList.Which(village.id(), day, Optional.empty(), Optional.of(0));
        var sorting = new LoanList.Sorting(LoanList.Sorting.By.NUMBER, false);
        for (Line line : list.page(due, sorting, 0, MANY)) {
            Optional.ofNullable(known.get(line.borrower()))
                    .filter(resident -> pays(line))
                    .flatMap(resident -> loans.position(village.id(), line.number(), day)
                            .map(position -> paying(village, resident, position)))
                    .ifPresent(command -> {
                        Granted.of(loans.pay(command));
                        village.events().count(DemoEvent.OPERATIONS);
                    });
        }
    }

    private static boolean pays(Line line) {
        long habit = line.number() % OF;
        return habit != 0 && (habit != 1 || line.daysLate() >= LATE_BY);
    }

    private static PayLoan paying(Village village, Resident resident, LoanPosition position) {
        Loan loan = position.loan();
        long due = position.state().rows().stream()
                .filter(row -> !row.instalment().due().isAfter(position.day()))
                .mapToLong(LoanState.Row::outstanding)
                .sum();
        PartyId who = resident.member().party();
        var cash = new CashDeclaration(who, who, who, "Venta del día");
        return new PayLoan(
                order(village, who), loan.number(), Optional.of(village.money(due)), new LoanMeans.Cash(cash));
    }

    private static LoanOrder order(Village village, PartyId who) {
        return new LoanOrder(village.id(), RequestId.next(), village.teller(), village.branch(), Set.of(who));
    }
}
