package coop.milpa.members.internal;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.MemberId;
import coop.milpa.ledger.AccountId;
import coop.milpa.members.Holding;
import coop.milpa.members.Holdings;
import coop.milpa.members.Obligations;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Asks every module what a leaver has with it and what binds her. There may be none: then she has nothing. */
@Component
class LeaversHoldings {

    private final ObjectProvider<Holdings> modules;
    private final ObjectProvider<Obligations> obligations;

    LeaversHoldings(ObjectProvider<Holdings> modules, ObjectProvider<Obligations> obligations) {
        this.modules = modules;
        this.obligations = obligations;
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
