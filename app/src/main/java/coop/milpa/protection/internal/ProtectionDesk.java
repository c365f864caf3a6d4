package coop.milpa.protection.internal;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.MemberId;
import coop.milpa.kernel.Money;
import coop.milpa.platform.Settings;
import coop.milpa.protection.DepositProtection;
import coop.milpa.protection.DepositProtections;
import coop.milpa.protection.ProtectedDeposits;
import coop.milpa.protection.ProtectionState;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

/** Says what protects deposits, and adds up what a member has in them. */
@Service
class ProtectionDesk implements DepositProtections {

    private final Settings settings;
    private final ProtectionSchemes schemes;
    private final ObjectProvider<ProtectedDeposits> deposits;

    ProtectionDesk(Settings settings, ProtectionSchemes schemes, ObjectProvider<ProtectedDeposits> deposits) {
        this.settings = settings;
        this.schemes = schemes;
        this.deposits = deposits;
    }

    @Override
    public Optional<DepositProtection> of(CooperativeId cooperative, Currency currency, LocalDate day) {
        return schemes.find(settings.get(cooperative, ProtectionSettings.SCHEME, day), currency, day);
    }

    @Override
    public ProtectionState state(CooperativeId cooperative, MemberId member, Currency currency, LocalDate day) {
        Money held = deposits.stream()
                .map(kept -> kept.of(cooperative, member, currency))
                .reduce(Money.zero(currency), Money::plus);
        return new ProtectionState(day, of(cooperative, currency, day), held);
    }
}
