package coop.milpa.termdeposits.internal;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.ledger.AccountId;
import coop.milpa.ledger.Accounts;
import coop.milpa.ledger.EntryId;
import coop.milpa.termdeposits.internal.MaturityPolicy.Fate;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Carries out what becomes of deposits of a product and currency: one entry, and a few statements. */
@Component
class MaturityBooks {

    private final DepositRegister deposits;
    private final MaturityRegister register;
    private final PaymentRegister payments;
    private final Accounts accounts;
    private final OwnAccounts own;
    private final CloseBooks books;

    MaturityBooks(
            DepositRegister deposits,
            MaturityRegister register,
            PaymentRegister payments,
            Accounts accounts,
            OwnAccounts own,
            CloseBooks books) {
        this.deposits = deposits;
        this.register = register;
        this.payments = payments;
        this.accounts = accounts;
        this.own = own;
        this.books = books;
    }

    /** How many ended or were renewed. */
    long carryOut(CooperativeId cooperative, CloseBooks.Name name, List<Fate> fates) {
        List<Fate.Ends> ends = of(fates, Fate.Ends.class);
        List<Fate.Goes> goes = of(fates, Fate.Goes.class);
        List<InterestPaid> paid = Stream.concat(
                        ends.stream().map(Fate.Ends::paid), goes.stream().map(Fate.Goes::paid))
                .toList();
        if (paid.isEmpty()) {
            return 0;
        }
        LocalDate on = name.day().plusDays(1);
        Map<AccountId, Long> changes = changes(cooperative, name, ends, goes);
        if (!changes.isEmpty()) {
            EntryId entry = books.post(cooperative, name, changes, on);
            payments.add(cooperative, new PaymentRegister.Paying("MATURITY", on, entry), paid);
            close(cooperative, name, entry, ends.stream().map(Fate.Ends::paid).toList());
        }
        register.end(cooperative, on, paid.stream().map(InterestPaid::row).toList());
        deposits.begin(cooperative, goes.stream().map(Fate.Goes::next).toList());
        return paid.size();
    }

    private Map<AccountId, Long> changes(
            CooperativeId cooperative, CloseBooks.Name name, List<Fate.Ends> ends, List<Fate.Goes> goes) {
        AccountId payable = own.payable(cooperative, name.group().currency());
        AccountId withholding = own.withholding(cooperative, name.group().currency());
        var changes = new Changes();
        for (Fate.Ends end : ends) {
            TermRow row = end.paid().row();
            changes.debit(row.account(), row.principal());
            changes.credit(row.deposit().instructions().savings(), row.principal());
        }
        Stream.concat(ends.stream().map(Fate.Ends::paid), goes.stream().map(Fate.Goes::paid))
                .forEach(one -> {
                    changes.debit(payable, one.interest());
                    changes.credit(withholding, one.withheld());
                });
        ends.forEach(end -> changes.credit(savings(end.paid()), end.paid().net()));
        goes.forEach(one -> changes.credit(
                one.added() ? one.paid().row().account() : savings(one.paid()),
                one.paid().net()));
        return changes.all();
    }

    private static AccountId savings(InterestPaid paid) {
        return paid.row().deposit().instructions().savings();
    }

    private void close(CooperativeId cooperative, CloseBooks.Name name, EntryId entry, List<InterestPaid> paid) {
        Set<AccountId> ended = paid.stream().map(one -> one.row().account()).collect(Collectors.toSet());
        if (accounts.closeAll(cooperative, ended, name.day()) != ended.size()) {
            throw new IllegalStateException("Not all of " + ended.size() + " deposits stand at zero");
        }
        register.close(cooperative, name.day().plusDays(1), entry, paid);
    }

    private static <T extends Fate> List<T> of(List<Fate> fates, Class<T> sort) {
        return fates.stream().filter(sort::isInstance).map(sort::cast).toList();
    }
}
