package coop.milpa.proof.internal;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Money;
import coop.milpa.kernel.Outcome;
import coop.milpa.ledger.AccountClass;
import coop.milpa.ledger.Books;
import coop.milpa.ledger.ClosedDay;
import coop.milpa.ledger.Days;
import coop.milpa.platform.TenantScope;
import coop.milpa.proof.SavingsProofRefusal;
import coop.milpa.proof.SavingsProofs;
import coop.milpa.proof.file.Contribution;
import coop.milpa.proof.file.Countersignature;
import coop.milpa.proof.file.DayHead;
import coop.milpa.proof.file.DayTrees;
import coop.milpa.proof.file.FederationSigner;
import coop.milpa.proof.file.ProofCode;
import coop.milpa.proof.file.ProofOfSavings;
import coop.milpa.proof.internal.ProofRegister.DaySecret;
import coop.milpa.proof.tree.AccountNumber;
import coop.milpa.proof.tree.Balances;
import coop.milpa.proof.tree.DaySeed;
import coop.milpa.proof.tree.Hash;
import coop.milpa.proof.tree.Inclusion;
import coop.milpa.proof.tree.SavingsTree;
import coop.milpa.proof.tree.Side;
import coop.milpa.proof.tree.TreeScope;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Orders the work on proofs: fetch, build, record. */
@Service
class ProofDesk implements SavingsProofs {

    private final SecureRandom random = new SecureRandom();
    private final ProofRegister register;
    private final Books books;
    private final Days days;
    private final TenantScope tenants;

    ProofDesk(ProofRegister register, Books books, Days days, TenantScope tenants) {
        this.register = register;
        this.books = books;
        this.days = days;
        this.tenants = tenants;
    }

    @Override
    public Contribution seal(CooperativeId cooperative, LocalDate day) {
        return tenants.write(cooperative, () -> {
            if (register.secret(cooperative, day).isPresent()) {
                return register.trees(cooperative, day).contribution();
            }
            var secret = new DaySecret(DaySeed.random(random), TreeMarker.next());
            DayBalances balances = balances(cooperative, day, secret);
            balances.mismatch(books.trialBalance(cooperative, day)).ifPresent(control -> {
                throw new IllegalStateException("Members' accounts of " + cooperative + " on " + day + ": " + control);
            });
            DayTrees trees = balances.build(secret.seed());
            register.keep(cooperative, day, secret);
            register.keep(cooperative, day, trees);
            return trees.contribution();
        });
    }

    @Override
    public Outcome<ProofOfSavings> prove(CooperativeId cooperative, AccountNumber account, LocalDate day) {
        return tenants.write(cooperative, () -> {
            Optional<ClosedDay> closed = days.closed(cooperative, day);
            if (closed.isEmpty()) {
                return Outcome.refused(new SavingsProofRefusal.DayNotClosed(day));
            }
            Optional<DaySecret> secret = register.secret(cooperative, day);
            if (secret.isEmpty()) {
                return Outcome.refused(new SavingsProofRefusal.DayNotProven(day));
            }
            return prove(cooperative, account, closed.get(), secret.get());
        });
    }

    @Override
    public Map<AccountNumber, String> codes(
            CooperativeId cooperative, Map<AccountNumber, Money> balances, LocalDate day) {
        return tenants.read(cooperative, () -> {
            Optional<ClosedDay> closed = days.closed(cooperative, day);
            Optional<DaySecret> secret = closed.flatMap(found -> register.secret(cooperative, day));
            if (secret.isEmpty()) {
                return Map.of();
            }
            DayTrees trees = register.trees(cooperative, day);
            DayHead head = head(closed.get());
            Map<AccountNumber, String> codes = new HashMap<>();
            balances.forEach((account, balance) -> {
                var scope = new TreeScope(cooperative, day, balance.currency(), Side.of(balance.minor()));
                Inclusion alone = alone(scope, secret.get().seed(), account, Math.abs(balance.minor()));
                ProofCode.of(new ProofOfSavings(scope, alone, trees, head, Optional.empty()))
                        .ifPresent(code -> codes.put(account, code));
            });
            return codes;
        });
    }

    /** Leaves depend on the seed and on nobody else's account: a tree of one has them, though not their way up. */
    private static Inclusion alone(TreeScope scope, DaySeed seed, AccountNumber account, long amount) {
        var one = new Balances();
        one.add(account.value(), amount);
        return SavingsTree.include(scope, seed, one, account).orElseThrow();
    }

    @Override
    public Outcome<Countersignature> countersign(
            CooperativeId cooperative, LocalDate day, FederationSigner federation) {
        return tenants.write(cooperative, () -> {
            Optional<ClosedDay> closed = days.closed(cooperative, day);
            if (closed.isEmpty()) {
                return Outcome.refused(new SavingsProofRefusal.DayNotClosed(day));
            }
            Hash head = Hash.parse(closed.get().hash());
            register.keep(cooperative, day, federation.countersign(cooperative, day, head));
            return Outcome.done(register.countersignature(cooperative, day).orElseThrow());
        });
    }

    private Outcome<ProofOfSavings> prove(
            CooperativeId cooperative, AccountNumber account, ClosedDay closed, DaySecret secret) {
        LocalDate day = closed.date();
        DayTrees trees = register.trees(cooperative, day);
        DayBalances balances = balances(cooperative, day, secret);
        if (!balances.build(secret.seed()).equals(trees)) {
            return Outcome.refused(new SavingsProofRefusal.BooksChanged(day));
        }
        Optional<Countersignature> signature = register.countersignature(cooperative, day);
        return balances.trees().entrySet().stream()
                .flatMap(tree -> SavingsTree.include(tree.getKey(), secret.seed(), tree.getValue(), account)
                        .map(found -> new ProofOfSavings(tree.getKey(), found, trees, head(closed), signature))
                        .stream())
                .findFirst()
                .map(Outcome::done)
                .orElseGet(() -> Outcome.refused(new SavingsProofRefusal.UnknownAccount(account)));
    }

    private DayBalances balances(CooperativeId cooperative, LocalDate day, DaySecret secret) {
        return new DayBalances(
                cooperative, day, secret.marker(), books.balances(cooperative, day, AccountClass.LIABILITY));
    }

    private static DayHead head(ClosedDay closed) {
        return new DayHead(
                Hash.parse(closed.previousHash()),
                Hash.parse(closed.linesHash()),
                closed.seals().entrySet().stream()
                        .map(seal -> new Contribution(seal.getKey(), Hash.parse(seal.getValue())))
                        .toList());
    }
}
