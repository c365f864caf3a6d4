package coop.milpa.proof.internal;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.ledger.AccountClass;
import coop.milpa.ledger.Books;
import coop.milpa.ledger.ClosedDay;
import coop.milpa.ledger.Days;
import coop.milpa.ledger.Verification;
import coop.milpa.platform.TenantScope;
import coop.milpa.proof.file.Contribution;
import coop.milpa.proof.file.Countersignature;
import coop.milpa.proof.file.DayTrees;
import coop.milpa.proof.internal.ProofRegister.DaySecret;
import coop.milpa.proof.tree.Hash;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Verifies proofs: on every day the roots are those in the day's hash and the countersignature stands under it; on the
 * last day the trees are built again from the books. Earlier days need no building: their lines are in the hash chain.
 */
@Component
class ProofVerification implements Verification {

    private static final int OFFENDERS_MAX = 10;

    private final ProofRegister register;
    private final Books books;
    private final Days days;
    private final TenantScope tenants;

    ProofVerification(ProofRegister register, Books books, Days days, TenantScope tenants) {
        this.register = register;
        this.books = books;
        this.days = days;
        this.tenants = tenants;
    }

    @Override
    public List<Finding> verify(CooperativeId cooperative) {
        return tenants.write(cooperative, () -> {
            List<LocalDate> proven = register.days(cooperative);
            return List.of(chained(cooperative, proven), rebuilt(cooperative, proven));
        });
    }

    private Finding chained(CooperativeId cooperative, List<LocalDate> proven) {
        List<String> offenders = new ArrayList<>();
        for (LocalDate date : proven) {
            Optional<ClosedDay> day = days.closed(cooperative, date);
            if (day.isPresent() && !isBound(cooperative, day.get())) {
                offenders.add(date.toString());
            }
        }
        return finding("proof-roots-in-day-hash", proven.size(), offenders);
    }

    private boolean isBound(CooperativeId cooperative, ClosedDay day) {
        Hash root = register.trees(cooperative, day.date()).contribution().hash();
        Hash head = Hash.parse(day.hash());
        Optional<Countersignature> signature = register.countersignature(cooperative, day.date());
        return root.toString().equals(day.seals().get(Contribution.PROOF))
                && signature
                        .map(signed -> signed.standsUnder(cooperative, day.date(), head))
                        .orElse(true);
    }

    private Finding rebuilt(CooperativeId cooperative, List<LocalDate> proven) {
        List<String> offenders = new ArrayList<>();
        if (!proven.isEmpty()) {
            LocalDate last = proven.getLast();
            DaySecret secret = register.secret(cooperative, last).orElseThrow();
            var balances = new DayBalances(
                    cooperative, last, secret.marker(), books.balances(cooperative, last, AccountClass.LIABILITY));
            DayTrees kept = register.trees(cooperative, last);
            if (!balances.build(secret.seed()).equals(kept)) {
                offenders.add(last + ": " + kept.roots());
            }
            balances.mismatch(books.trialBalance(cooperative, last)).ifPresent(offenders::add);
        }
        return finding("proof-root-equals-control-account", Math.min(1, proven.size()), offenders);
    }

    private static Finding finding(String name, int checked, List<String> offenders) {
        return new Finding(
                name,
                offenders.isEmpty(),
                String.valueOf(checked),
                offenders.stream().limit(OFFENDERS_MAX).toList());
    }
}
