package coop.milpa.members.internal;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.MemberId;
import coop.milpa.ledger.AccountId;
import coop.milpa.members.DepartureRefusal;
import coop.milpa.members.Holding;
import coop.milpa.members.Holdings;
import coop.milpa.members.Obligations;
import coop.milpa.members.StandingDebts;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Asks every module what a leaver has with it and what binds her. There may be none: then she has nothing. */
@Component
class LeaversHoldings {

    private final ObjectProvider<Holdings> modules;
    private final ObjectProvider<Obligations> obligations;
    private final ObjectProvider<StandingDebts> debts;

    LeaversHoldings(
            ObjectProvider<Holdings> modules,
            ObjectProvider<Obligations> obligations,
            ObjectProvider<StandingDebts> debts) {
        this.modules = modules;
        this.obligations = obligations;
        this.debts = debts;
    }

    /** That she owes what no settlement sets off; empty if she does not. */
    Optional<DepartureRefusal> owesStill(CooperativeId cooperative, MemberId member, LocalDate day) {
        List<String> numbers = debts.orderedStream()
                .flatMap(module -> module.of(cooperative, member, day).stream())
                .map(StandingDebts.StandingDebt::number)
                .toList();
        return numbers.isEmpty() ? Optional.empty() : Optional.of(new DepartureRefusal.OwesStill(numbers));
    }

    List<Holding> of(CooperativeId cooperative, MemberId member) {
        return modules.orderedStream()
                .flatMap(module -> module.of(cooperative, member).stream())
                .toList();
    }

    void prepare(CooperativeId cooperative, MemberId member, LocalDate day) {
        modules.orderedStream().forEach(module -> module.prepare(cooperative, member, day));
    }

    List<String> bindingOn(CooperativeId cooperative, MemberId member, LocalDate day) {
        return obligations
                .orderedStream()
                .flatMap(module -> module.bindingOn(cooperative, member, day).stream())
                .toList();
    }

    /** Each module closes its accounts, if all of them stand at zero now. */
    void close(CooperativeId cooperative, MemberId member, LocalDate day, SetOff setOff) {
        Set<AccountId> kept = setOff.lines().stream()
                .filter(line -> !line.empties())
                .map(line -> line.holding().account())
                .collect(Collectors.toSet());
        modules.orderedStream()
                .filter(module -> module.of(cooperative, member).stream()
                        .map(Holding::account)
                        .noneMatch(kept::contains))
                .forEach(module -> module.close(cooperative, member, day));
    }
}
