package coop.milpa.credit.web;

import coop.milpa.credit.CreditVersion;
import coop.milpa.credit.LoanAsked;
import coop.milpa.kernel.Money;
import coop.milpa.loan.LoanGrace;
import coop.milpa.loan.LoanMethod;
import coop.milpa.loan.PlannedInstalment;
import coop.milpa.web.Form;
import coop.milpa.web.Message;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads from a form what somebody might ask to be lent under a version. */
record SimulatorForm(Form form, CreditVersion version) {

    private static final int INSTALMENTS_MAX = 3_600;
    private static final int GRACE_MAX = 120;
    private static final int CYCLE_MAX = 999;

    /**
     * What might be asked.
     *
     * @param cycle  which loan of the product it would be
     */
    record Wanted(LoanAsked loan, int cycle) {}

    /** What the form says before anybody has written in it. */
    static Map<String, String> usual(LocalDate open) {
        return Map.of("day", open.toString(), "cycle", "1", "gracePrincipal", "0", "graceInterest", "0");
    }

    /** Whether instalments are agreed one by one. */
    boolean isOneByOne() {
        return version.plan().method() == LoanMethod.CUSTOM;
    }

    boolean hasGrace() {
        return version.plan().graceMax() > 0;
    }

    /** Empty if something is wrong, which the form then says. */
    Optional<Wanted> read() {
        Optional<Money> amount = form.money("amount", version.currency());
        List<PlannedInstalment> plan = isOneByOne() ? plan() : List.of();
        Optional<Integer> instalments =
                isOneByOne() ? Optional.of(plan.size()) : form.whole("instalments", 1, INSTALMENTS_MAX);
        Optional<Integer> principal = hasGrace() && !isOneByOne() ? grace("gracePrincipal") : Optional.of(0);
        Optional<Integer> interest = hasGrace() ? grace("graceInterest") : Optional.of(0);
        Optional<Integer> cycle = form.whole("cycle", 1, CYCLE_MAX);
        if (!form.isRight()) {
            return Optional.empty();
        }
        var grace = new LoanGrace(principal.orElseThrow(), interest.orElseThrow(), 0);
        return Optional.of(new Wanted(
                new LoanAsked(version.product(), amount.orElseThrow(), instalments.orElseThrow(), grace, plan),
                cycle.orElseThrow()));
    }

    private Optional<Integer> grace(String field) {
        return form.whole(field, 0, GRACE_MAX);
    }

    private List<PlannedInstalment> plan() {
        List<PlannedInstalment> plan = new ArrayList<>();
        for (int n : FormRows.PLAN.written(form)) {
            Optional<LocalDate> due = form.day("planDue" + n);
            Optional<Money> principal = form.money("planAmount" + n, version.currency());
            if (due.isPresent() && principal.isPresent()) {
                plan.add(new PlannedInstalment(due.get(), principal.get().minor()));
            }
        }
        if (FormRows.PLAN.written(form).isEmpty()) {
            form.wrong("planDue1", Message.of("web.form.missing"));
        }
        return plan;
    }
}
