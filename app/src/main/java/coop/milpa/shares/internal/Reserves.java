package coop.milpa.shares.internal;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Money;
import coop.milpa.kernel.Outcome;
import coop.milpa.ledger.AccountClass;
import coop.milpa.ledger.AccountCode;
import coop.milpa.ledger.AccountRole;
import coop.milpa.ledger.ChartCode;
import coop.milpa.ledger.Charts;
import coop.milpa.platform.Setting;
import coop.milpa.platform.SettingKey;
import coop.milpa.platform.Settings;
import coop.milpa.platform.Source;
import coop.milpa.shares.Distribution.Reserve;
import coop.milpa.shares.SharesRefusal;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What reserves are given of a surplus: what was decided, by the last day of the year. */
@Component
class Reserves {

    private static final BigDecimal ALL = BigDecimal.valueOf(100);
    private static final Set<AccountClass> CLASSES = Set.of(AccountClass.EQUITY, AccountClass.LIABILITY);

    private final Settings settings;
    private final Charts charts;

    Reserves(Settings settings, Charts charts) {
        this.settings = settings;
        this.charts = charts;
    }

    /** A code, what it is given and who says so. */
    private record Decided(AccountCode code, BigDecimal percent, Source source) {}

    /** Each one's part of an amount, rounded down; what rounding leaves is members'. */
    Outcome<List<Reserve>> of(CooperativeId cooperative, Money amount, LocalDate on) {
        List<Decided> decided = new ArrayList<>();
        for (Map.Entry<SettingKey<Optional<BigDecimal>>, AccountRole> each : List.of(
                Map.entry(ShareSettings.LEGAL_RESERVE, AccountRole.LEGAL_RESERVE),
                Map.entry(ShareSettings.EDUCATION, AccountRole.EDUCATION_RESERVE))) {
            Optional<BigDecimal> percent = settings.get(cooperative, each.getKey(), on);
            if (percent.isEmpty()) {
                return Outcome.refused(
                        new SharesRefusal.ReservesUndecided(each.getKey().name()));
            }
            decided.add(new Decided(
                    charts.playing(cooperative, each.getValue()),
                    percent.get(),
                    source(cooperative, each.getKey(), on)));
        }
        Source further = source(cooperative, ShareSettings.FURTHER_RESERVES, on);
        settings.get(cooperative, ShareSettings.FURTHER_RESERVES, on)
                .forEach((code, percent) -> decided.add(new Decided(code, percent, further)));
        Optional<SharesRefusal> refusal = forbids(cooperative, decided);
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        return Outcome.done(decided.stream()
                .map(each -> new Reserve(
                        each.code(),
                        each.percent(),
                        new Money(Apportionment.part(amount.minor(), each.percent()), amount.currency()),
                        each.source()))
                .toList());
    }

    private Optional<SharesRefusal> forbids(CooperativeId cooperative, List<Decided> decided) {
        Optional<AccountCode> unknown = decided.stream()
                .map(Decided::code)
                .filter(code -> charts.find(cooperative, code)
                        .filter(one -> one.kind() == ChartCode.Kind.POOLED && CLASSES.contains(one.accountClass()))
                        .isEmpty())
                .findFirst();
        if (unknown.isPresent()) {
            return Optional.of(new SharesRefusal.UnknownReserve(unknown.get().value()));
        }
        BigDecimal all = decided.stream().map(Decided::percent).reduce(BigDecimal.ZERO, BigDecimal::add);
        return all.compareTo(ALL) > 0 ? Optional.of(new SharesRefusal.ReservesTooMuch(all)) : Optional.empty();
    }

    private Source source(CooperativeId cooperative, SettingKey<?> key, LocalDate on) {
        return settings.explain(cooperative, key, on)
                .map(Setting::source)
                .orElseGet(() -> Source.unconfirmed(key.name()));
    }
}
