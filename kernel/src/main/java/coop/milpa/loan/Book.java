package coop.milpa.loan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The instalments of a loan with all that is owed and was paid for them. Used by one {@link Replay}. */
final class Book {

    final LoanTerms terms;
    final Plan plan;
    final boolean daily;
    final List<Instalment> instalments = new ArrayList<>();
    private final List<Instalment> downPayments = new ArrayList<>();
    private final List<Instalment> afterwards = new ArrayList<>();
    private final List<ChargeLine> given = new ArrayList<>();

    Book(LoanTerms terms, Draft draft, boolean daily) {
        this.terms = terms;
        this.plan = draft.plan();
        this.daily = daily;
        for (DownPayment down : draft.downPayments()) {
            PlanRow row = new PlanRow(new LoanPeriods(terms).none(down.on()));
            row.principal = down.minor();
            downPayments.add(new Instalment(0, row));
        }
    }

    /** Looks at everything from the end of that day. */
    void look(LocalDate day) {
        plan.reckon(daily ? day : Plan.NEVER);
        for (Instalment each : instalments) {
            follow(each);
        }
    }

    /** Instalments by date; after the plan got other rows, charges of which nothing was paid find theirs again. */
    void lay() {
        for (int n = instalments.size(); n < plan.rows.size(); n++) {
            Instalment each = new Instalment(n + 1, plan.rows.get(n));
            for (LoanFee fee : terms.money().fees()) {
                if (fee.when() == LoanFee.When.EACH_INSTALMENT) {
                    each.charges.add(new ChargeLine(new LoanEvent.Label(fee.name(), false), each.due(), true));
                }
            }
            instalments.add(each);
        }
        for (Instalment each : all()) {
            each.charges.removeIf(line -> !line.agreed && line.cleared == 0);
        }
        for (Instalment each : instalments) {
            each.charges.stream().filter(line -> line.agreed).forEach(line -> line.due = each.due());
        }
        afterwards.removeIf(each -> each.charges.isEmpty());
        afterwards.forEach(each -> each.nr = instalments.size() + 1);
        given.stream().filter(line -> line.cleared == 0).forEach(this::place);
    }

    /** Adds a charge to the instalment it belongs to. */
    void charge(LoanEvent.Charge charge) {
        ChargeLine line = new ChargeLine(charge.label(), charge.due(), false);
        line.amount = charge.amount();
        given.add(line);
        place(line);
    }

    /** All instalments by date, down payments and what came after the last among them. */
    List<Instalment> all() {
        List<Instalment> all = new ArrayList<>(downPayments);
        all.addAll(instalments);
        all.addAll(afterwards);
        return all;
    }

    List<Instalment> downPayments() {
        return downPayments;
    }

    /** Pays as much of it as there is money for. */
    void pay(Payment payment, Instalment each, Owed owed) {
        long amount = payment.upTo(owed.amount());
        if (amount > 0) {
            clear(each, owed.portion(), payment.spend(owed.portion(), amount));
        }
    }

    /** Pays as much of a charge as there is money for. */
    void pay(Payment payment, Instalment each, ChargeLine line) {
        long amount = payment.upTo(line.owed());
        if (amount > 0) {
            line.cleared += amount;
            clear(each, line.portion(), payment.spend(line.portion(), amount));
        }
    }

    /** Interest that has run until that day and was not paid, whenever it falls due. */
    long interestRun(LocalDate day) {
        return new Running(plan, day).unpaid();
    }

    /** Whether a fee of the agreement would not arise if all was paid on that day. */
    boolean isSpared(Instalment each, ChargeLine line, LocalDate day) {
        return daily && line.agreed && !each.row.period.start().isBefore(day);
    }

    /** What would pay all on that day. */
    long payOff(LocalDate day) {
        long sum = daily ? plan.lent.owed(day) + interestRun(day) : 0;
        for (Instalment each : all()) {
            sum += daily && each.nr > 0 ? charges(each, day) : each.outstanding();
        }
        return sum;
    }

    private long charges(Instalment each, LocalDate day) {
        long sum = 0;
        for (ChargeLine line : each.charges) {
            sum += isSpared(each, line, day) ? 0 : line.owed();
        }
        return sum;
    }

    /** Takes an amount off what is owed; where interest runs daily, it runs on less from then on. */
    void clear(Instalment each, Portion portion, Clearing clearing) {
        long amount = clearing.amount();
        each.clear(portion, amount, clearing.on());
        if (clearing.means() == Means.PAID) {
            each.pay(amount, clearing.on());
        }
        if (clearing.means() == Means.WRITTEN_OFF) {
            each.writtenOff = each.writtenOff.plus(Portions.of(portion, amount));
        }
        if (daily && each.nr > 0 && portion == Portion.PRINCIPAL) {
            each.row.paidPrincipal += amount;
            plan.lent.repay(clearing.on(), amount);
        }
        if (daily && portion == Portion.INTEREST) {
            each.row.paidInterest += amount;
        }
    }

    /** Principal owed at the end of that day. */
    long balance(LocalDate day) {
        long cleared = 0;
        for (Instalment each : instalments) {
            cleared += each.cleared.principal();
        }
        return plan.lent.through(day) - cleared;
    }

    private void follow(Instalment each) {
        int n = 0;
        for (LoanFee fee : terms.money().fees()) {
            if (fee.when() == LoanFee.When.EACH_INSTALMENT) {
                ChargeLine line = each.charges.get(n);
                boolean lives = !daily || each.row.opening > 0;
                long amount = lives ? fee.ofRow(terms.money(), each.row.opening) : 0;
                line.amount = Math.max(line.cleared, amount);
                n++;
            }
        }
    }

    private void place(ChargeLine line) {
        for (Instalment each : instalments) {
            if (!each.due().isBefore(line.due)) {
                each.charges.add(line);
                return;
            }
        }
        afterwards(line);
    }

    /** A charge after the last instalment: one more, without principal and interest. */
    private void afterwards(ChargeLine line) {
        LocalDate last = instalments.getLast().due();
        LocalDate due = line.due;
        for (Instalment each : afterwards) {
            due = each.due().isAfter(due) ? each.due() : due;
        }
        if (afterwards.isEmpty()) {
            afterwards.add(new Instalment(instalments.size() + 1, new PlanRow(new LoanPeriods(terms).none(last))));
        }
        Instalment each = afterwards.getFirst();
        each.row.period = new LoanPeriods(terms).idle(last, due);
        each.charges.add(line);
    }

    /** What may be paid of a portion. */
    record Owed(Portion portion, long amount) {}

    /** How something ceases to be owed. */
    enum Means {
        PAID,
        GIVEN_UP,
        WRITTEN_OFF
    }

    /**
     * An amount that ceases to be owed.
     *
     * @param on  from that day on
     */
    record Clearing(LocalDate on, Means means, long amount) {}
}
