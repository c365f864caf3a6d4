package coop.milpa.access.internal;

import coop.milpa.access.SessionToken;
import coop.milpa.access.SignedIn;
import coop.milpa.access.SignedIn.Due;
import coop.milpa.access.User;
import coop.milpa.access.internal.SessionRegister.Beginning;
import coop.milpa.access.internal.SessionRegister.Found;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.platform.TenantScope;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Begins, finds and ends sessions, each in a transaction of its home. */
@Component
class Sessions {

    /** Being seen is written down no more often: most requests then write nothing. */
    private static final Duration SEEN_AGAIN = Duration.ofMinutes(1);

    /** Long enough to find one's phone. */
    private static final Duration WAITS_FOR_A_CODE = Duration.ofMinutes(10);

    private final SessionRegister register;
    private final Homes homes;
    private final TenantScope tenants;
    private final AccessRecords records;
    private final AccessSettings settings;
    private final FactorRule rule;
    private final KeptFormRegister forms;
    private final Clock clock;

    Sessions(
            SessionRegister register,
            Homes homes,
            TenantScope tenants,
            AccessRecords records,
            AccessSettings settings,
            FactorRule rule,
            KeptFormRegister forms,
            Clock clock) {
        this.register = register;
        this.homes = homes;
        this.tenants = tenants;
        this.records = records;
        this.settings = settings;
        this.rule = rule;
        this.forms = forms;
        this.clock = clock;
    }

    /**
     * How somebody came who typed no password here.
     *
     * @param provider  by which
     * @param vouched  whether its word for a second factor is taken
     * @param word  its token about her, sealed; none if it is not kept, or not asked for
     */
    record CameBy(String provider, boolean vouched, Optional<String> word) {}

    /** None if the password or the user changed since it was looked at. It waits for a code where there is a phone. */
    Optional<SessionToken> begin(Account account, String address) {
        return begin(account, address, false, Optional.empty());
    }

    /** The same for somebody whom a provider sent; it waits for no code where the provider's word is taken for one. */
    Optional<SessionToken> begin(Account account, String address, CameBy by) {
        return begin(account, address, by.vouched(), Optional.of(by));
    }

    /** Begins one anew in place of one that waited for a code, which was shown. */
    Optional<SessionToken> prove(SessionToken half, Account account, String address) {
        return tenants.write(half.home(), () -> {
            Optional<CameBy> by = register.end(half);
            return begin(account, address, true, by);
        });
    }

    private Optional<SessionToken> begin(Account account, String address, boolean codeShown, Optional<CameBy> by) {
        User user = account.user();
        SessionToken token = SessionToken.next(user.home());
        Instant now = clock.instant();
        var how = new Beginning(
                now, now.plus(settings.sessionLength()), now.plus(WAITS_FOR_A_CODE), address, codeShown, by);
        return tenants.write(user.home(), () -> {
            register.sweep(user.home(), now, idleSince(now));
            forms.sweep(user.home(), now.minus(KeptFormDesk.KEPT_FOR));
            Optional<Boolean> proven = register.begin(token, account, how);
            proven.ifPresent(is -> record(user, is, address, by));
            return proven.map(is -> token);
        });
    }

    private void record(User user, boolean isIn, String address, Optional<CameBy> by) {
        by.map(CameBy::provider)
                .ifPresentOrElse(
                        provider -> records.recordOwn(
                                user, isIn ? "access.signed-in" : "access.provider-right", address, provider),
                        () -> records.recordOwn(user, isIn ? "access.signed-in" : "access.password-right", address));
    }

    Optional<SignedIn> find(SessionToken token) {
        Instant now = clock.instant();
        Optional<Found> found = tenants.read(token.home(), () -> register.find(token, now, idleSince(now)));
        found.filter(session -> session.seenAt().plus(SEEN_AGAIN).isBefore(now))
                .ifPresent(session -> tenants.run(token.home(), () -> register.seen(token, now)));
        return found.map(this::signedIn);
    }

    /** Whose it is, if nothing is waited for. */
    Optional<Account> account(SessionToken token) {
        return found(token).filter(Found::proven).map(Found::account);
    }

    /** Whose it is, if nothing is due. */
    Optional<Account> settled(SessionToken token) {
        return found(token).filter(session -> due(session) == Due.NOTHING).map(Found::account);
    }

    /** Whose it is, if a code is waited for. */
    Optional<Account> waiting(SessionToken token) {
        return found(token).filter(session -> !session.proven()).map(Found::account);
    }

    private Optional<Found> found(SessionToken token) {
        Instant now = clock.instant();
        return tenants.read(token.home(), () -> register.find(token, now, idleSince(now)));
    }

    /** Ends one; how whoever was in had come, unless by her password. */
    Optional<CameBy> end(SessionToken token) {
        Instant now = clock.instant();
        return tenants.write(
                token.home(),
                () -> register.find(token, now, idleSince(now)).flatMap(session -> {
                    records.record(session.account().user(), "access.signed-out");
                    return register.end(token);
                }));
    }

    /** Ends hers but for this one. */
    void endOthers(SessionToken kept, User user) {
        tenants.run(user.home(), () -> register.endOthers(kept, user));
    }

    private SignedIn signedIn(Found session) {
        User user = session.account().user();
        return new SignedIn(
                user, homes.level(user.home()), homes.code(user.home()), session.permissions(), due(session));
    }

    private Due due(Found session) {
        if (!session.proven()) {
            return Due.CODE;
        }
        if (session.account().oneTime() && session.by().isEmpty()) {
            return Due.PASSWORD;
        }
        if (session.by().filter(CameBy::vouched).isPresent()) {
            return Due.NOTHING;
        }
        CooperativeId home = session.account().user().home();
        return !session.factor() && rule.requires(home, session.asksFactor()) ? Due.ENROLMENT : Due.NOTHING;
    }

    private Instant idleSince(Instant now) {
        return now.minus(settings.sessionIdle());
    }
}
