package coop.milpa.access.internal;

import coop.milpa.access.Enrolment;
import coop.milpa.access.PhoneKeys;
import coop.milpa.access.RecoveryCodes;
import coop.milpa.access.User;
import coop.milpa.platform.TenantScope;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Optional;
import java.util.OptionalLong;
import org.springframework.stereotype.Component;

/** Makes secrets, seals them, and says whether a code is right, each in a transaction of the user's home. */
@Component
class FactorStore {

    private final FactorRegister register;
    private final Homes homes;
    private final PhoneKeys phones;
    private final TenantScope tenants;
    private final AccessRecords records;
    private final Clock clock;

    FactorStore(
            FactorRegister register,
            Homes homes,
            PhoneKeys phones,
            TenantScope tenants,
            AccessRecords records,
            Clock clock) {
        this.register = register;
        this.homes = homes;
        this.phones = phones;
        this.tenants = tenants;
        this.records = records;
        this.clock = clock;
    }

    Enrolment begin(User user) {
        PhoneKeys.Begun begun = phones.begin(purpose(user), label(user));
        byte[] sealed = HexFormat.of().parseHex(begun.sealed());
        tenants.run(user.home(), () -> register.begin(user, sealed, clock.instant()));
        return begun.shown();
    }

    Optional<Enrolment> begun(User user) {
        return tenants.read(user.home(), () -> register.find(user, false))
                .flatMap(factor -> phones.shown(purpose(user), factor.secret(), label(user)));
    }

    /** None if the code is not the one of the phone that was begun. */
    Optional<RecoveryCodes> confirm(User user, String code, String address) {
        return tenants.write(user.home(), () -> {
            register.lock(user);
            OptionalLong step = step(user, false, code);
            if (step.isEmpty()) {
                return Optional.empty();
            }
            register.confirm(user, step.getAsLong(), clock.instant());
            records.recordOwn(user, "access.second-factor-confirmed", address);
            return Optional.of(freshRecovery(user));
        });
    }

    RecoveryCodes renewRecovery(User user, String address) {
        return tenants.write(user.home(), () -> {
            records.recordOwn(user, "access.recovery-codes-renewed", address);
            return freshRecovery(user);
        });
    }

    private RecoveryCodes freshRecovery(User user) {
        RecoveryCodes codes = RecoveryCodeMaker.next();
        register.replaceRecovery(user, RecoveryCodeMaker.hashes(codes));
        return codes;
    }

    /** Whether it is right, of the phone or a recovery code; if so it counts no more. */
    boolean take(User user, String typed, String address) {
        String code = RecoveryCodeMaker.plain(typed);
        return tenants.write(user.home(), () -> {
            if (code.length() == TimeCodes.DIGITS) {
                OptionalLong step = step(user, true, code);
                return step.isPresent() && register.take(user, step.getAsLong());
            }
            boolean taken = register.takeRecovery(user, RecoveryCodeMaker.hash(code), clock.instant());
            if (taken) {
                records.recordOwn(user, "access.recovery-code-used", address);
            }
            return taken;
        });
    }

    void failed(User user, String address) {
        tenants.run(user.home(), () -> records.recordOfSomebody(user, "access.code-failed", address));
    }

    void turnOff(User user, String address) {
        tenants.run(user.home(), () -> {
            register.remove(user);
            records.recordOwn(user, "access.second-factor-ended", address);
        });
    }

    private OptionalLong step(User user, boolean confirmed, String code) {
        return register.find(user, confirmed)
                .map(factor -> phones.step(purpose(user), factor.secret(), code, factor.lastStep()))
                .orElseGet(OptionalLong::empty);
    }

    private static String purpose(User user) {
        return "access.second-factor:" + user.id();
    }

    private String label(User user) {
        return homes.signInName(user.home(), user.name());
    }
}
