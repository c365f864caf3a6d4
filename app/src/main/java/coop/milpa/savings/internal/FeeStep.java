package coop.milpa.savings.internal;

import coop.milpa.close.CloseStep;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Money;
import coop.milpa.ledger.AccountId;
import coop.milpa.ledger.AccountRole;
import coop.milpa.ledger.Availability;
import coop.milpa.ledger.Availability.Available;
import coop.milpa.ledger.BulkEntry;
import coop.milpa.ledger.Standing;
import coop.milpa.savings.ProductRules;
import coop.milpa.savings.ProductRules.Every;
import coop.milpa.savings.ProductRules.Fees;
import coop.milpa.savings.ProductRules.Rules;
import coop.milpa.savings.internal.ChargeRegister.Charge;
import coop.milpa.savings.internal.ChargeRegister.Reason;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.StringJoiner;
import org.springframework.stereotype.Component;

/** Charges accounts for being kept and for little in them, on the last day of a month: one entry for each product. */
@Component
class FeeStep implements CloseStep {

    static final String NAME = "savings.fees";
    private static final int ORDER = 400;

    private final RulesBook rules;
    private final Availability availability;
    private final ChargeRegister register;
    private final CloseBooks books;

    FeeStep(RulesBook rules, Availability availability, ChargeRegister register, CloseBooks books) {
        this.rules = rules;
        this.availability = availability;
        this.register = register;
        this.books = books;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public StepFigures run(CooperativeId cooperative, LocalDate day) {
        if (day.getDayOfMonth() != day.lengthOfMonth()) {
            return StepFigures.none();
        }
        long rows = 0;
        var words = new StringJoiner(", ");
        Set<AccountId> asleep = register.asleep(cooperative);
        for (ProductRules each : rules.inForce(cooperative, day)) {
            if (each.rules().fees().chargesInClose()) {
                List<Charge> charges = charges(cooperative, each, day, asleep);
                if (!charges.isEmpty()) {
                    words.add(charge(cooperative, RulesBook.groupOf(each), day, charges));
                    rows += charges.size();
                }
            }
        }
        return new StepFigures(rows, words.toString());
    }

    /** By account; one account's are together. */
    private List<Charge> charges(CooperativeId cooperative, ProductRules each, LocalDate day, Set<AccountId> asleep) {
        List<Charge> charges = new ArrayList<>();
        var which = new Availability.Earning(RulesBook.groupOf(each).earns(), day);
        availability.below(cooperative, which, reached(each.rules().fees(), day), one -> {
            if (!asleep.contains(one.account())) {
                charge(charges, one, each.rules(), day);
            }
        });
        return charges;
    }

    /** The balance from which on no account is charged anything. */
    private static long reached(Fees fees, LocalDate day) {
        return fees.maintenance() > 0 && isDue(fees, day) ? Long.MAX_VALUE : fees.below();
    }

    private static boolean isDue(Fees fees, LocalDate day) {
        return fees.every() == Every.MONTH || day.getMonth() == Month.DECEMBER;
    }

    private static void charge(List<Charge> charges, Available account, Rules rules, LocalDate day) {
        Fees fees = rules.fees();
        long kept = isDue(fees, day) ? FeePolicy.charge(fees.maintenance(), account.free(), rules) : 0;
        long below =
                account.balance() < fees.below() ? FeePolicy.charge(fees.belowFee(), account.free() - kept, rules) : 0;
        if (kept > 0) {
            charges.add(new Charge(account.account(), Reason.MAINTENANCE, kept));
        }
        if (below > 0) {
            charges.add(new Charge(account.account(), Reason.BELOW, below));
        }
    }

    private String charge(CooperativeId cooperative, Group group, LocalDate day, List<Charge> charges) {
        long sum = charges.stream().mapToLong(Charge::amount).reduce(0, Math::addExact);
        AccountId income = books.own(cooperative, AccountRole.FEE_INCOME, group);
        var entry = books.post(cooperative, new CloseBooks.Name(NAME, group, day), lines -> {
            lines.add(income, -sum, Standing.MEMBER);
            tell(charges, lines);
        });
        register.add(cooperative, day, entry, charges);
        return new Money(sum, group.currency()).toString();
    }

    /** A line an account, whatever it is charged for. */
    private static void tell(List<Charge> charges, BulkEntry.Lines lines) {
        int n = 0;
        while (n < charges.size()) {
            AccountId account = charges.get(n).account();
            long all = 0;
            while (n < charges.size() && charges.get(n).account().equals(account)) {
                all = Math.addExact(all, charges.get(n).amount());
                n++;
            }
            lines.add(account, all, Standing.MEMBER);
        }
    }
}
