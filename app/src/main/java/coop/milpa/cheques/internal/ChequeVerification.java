package coop.milpa.cheques.internal;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Money;
import coop.milpa.ledger.AccountCode;
import coop.milpa.ledger.AccountRole;
import coop.milpa.ledger.Books;
import coop.milpa.ledger.ChartCode;
import coop.milpa.ledger.Charts;
import coop.milpa.ledger.CodeLines;
import coop.milpa.ledger.Verification;
import coop.milpa.platform.TenantScope;
import coop.milpa.platform.Validity;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Holds cheques in hand, in clearing and owed against their accounts in the books. */
@Component
@Order(7)
class ChequeVerification implements Verification {

    private static final Books.Period ALWAYS = new Books.Period(LocalDate.of(1900, 1, 1), Validity.OPEN);

    private final DebtRegister register;
    private final CodeLines lines;
    private final Charts charts;
    private final TenantScope tenants;

    ChequeVerification(DebtRegister register, CodeLines lines, Charts charts, TenantScope tenants) {
        this.register = register;
        this.lines = lines;
        this.charts = charts;
        this.tenants = tenants;
    }

    /** Debts are paid by receipts, so all lines of their account count; of the others, what this module posted. */
    @Override
    public List<Finding> verify(CooperativeId cooperative) {
        return tenants.read(cooperative, () -> {
            Map<String, Long> expected = register.sums(cooperative);
            Map<String, Long> off = new TreeMap<>(expected);
            Predicate<String> ours = concept -> concept.startsWith("cheques.");
            less(cooperative, AccountRole.CHEQUES_IN_HAND, "IN_HAND", ours, off);
            less(cooperative, AccountRole.CHEQUES_IN_CLEARING, "IN_CLEARING", ours, off);
            less(cooperative, AccountRole.RETURNED_CHEQUES, "OWED", concept -> true, off);
            List<String> offenders = off.entrySet().stream()
                    .filter(one -> one.getValue() != 0)
                    .map(one -> one.getKey() + " is off by " + one.getValue())
                    .toList();
            return List.of(
                    new Finding("cheques-equal-their-accounts", offenders.isEmpty(), expected.toString(), offenders));
        });
    }

    private void less(
            CooperativeId cooperative, AccountRole role, String what, Predicate<String> ours, Map<String, Long> off) {
        playing(cooperative, role)
                .ifPresent(code -> lines.each(
                        new CodeLines.Which(cooperative, code, ALWAYS),
                        new CodeLines.Sorting(CodeLines.By.DAY, /* descending= */ false),
                        line -> {
                            if (ours.test(line.concept())) {
                                Money amount = line.amount();
                                off.merge(
                                        what + " " + amount.currency().getCurrencyCode(),
                                        -amount.minor(),
                                        Math::addExact);
                            }
                        }));
    }

    private Optional<AccountCode> playing(CooperativeId cooperative, AccountRole role) {
        return charts.codes(cooperative).stream()
                .filter(code -> code.role().filter(role::equals).isPresent())
                .map(ChartCode::code)
                .findFirst();
    }
}
