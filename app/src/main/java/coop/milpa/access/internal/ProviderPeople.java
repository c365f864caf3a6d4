package coop.milpa.access.internal;

import coop.milpa.access.Arrival;
import coop.milpa.access.Provider;
import coop.milpa.access.ProviderLink;
import coop.milpa.access.ProviderRefusal;
import coop.milpa.access.SessionToken;
import coop.milpa.access.User;
import coop.milpa.access.internal.Sessions.CameBy;
import coop.milpa.kernel.Outcome;
import coop.milpa.platform.TenantScope;
import java.time.Clock;
import java.util.Collections;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Finds the user who is linked to whom a provider says somebody is, or links her. */
@Component
class ProviderPeople {

    private final Accounts accounts;
    private final Sessions sessions;
    private final LinkRegister links;
    private final ProviderDirectory directory;
    private final Homes homes;
    private final TenantScope tenants;
    private final AccessRecords records;
    private final Clock clock;

    ProviderPeople(
            Accounts accounts,
            Sessions sessions,
            LinkRegister links,
            ProviderDirectory directory,
            Homes homes,
            TenantScope tenants,
            AccessRecords records,
            Clock clock) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.links = links;
        this.directory = directory;
        this.homes = homes;
        this.tenants = tenants;
        this.records = records;
        this.clock = clock;
    }

    /** Lets in whom she typed, if the provider's word is about that user; each visit counts once. */
    Outcome<Arrival> signIn(Provider provider, Visit visit, Identity who, String address) {
        Optional<Account> account =
                homes.read(visit.who()).flatMap(typed -> accounts.byName(typed.home(), typed.name()));
        Optional<Account> linked =
                account.filter(known -> !known.user().ended()).filter(known -> isLinked(known.user(), provider, who));
        if (linked.isEmpty()) {
            account.ifPresent(known -> accounts.failed(known.user(), address));
            return Outcome.refused(new ProviderRefusal.NotLinked(provider.label()));
        }
        User user = linked.get().user();
        if (!tenants.write(user.home(), () -> isFirst(user, visit))) {
            return Outcome.refused(new ProviderRefusal.VisitLost());
        }
        boolean vouched = !Collections.disjoint(
                who.methods(), directory.settings(provider).secondFactor());
        var by = new CameBy(provider.name(), vouched, who.word());
        Optional<SessionToken> token = sessions.begin(linked.get(), address, by);
        return token.map(given -> Outcome.<Arrival>done(new Arrival.CameIn(given, visit.next())))
                .orElseGet(() -> Outcome.refused(new ProviderRefusal.NotLinked(provider.label())));
    }

    private boolean isLinked(User user, Provider provider, Identity who) {
        return tenants.read(user.home(), () -> links.isLinked(user, provider.issuer(), who.subject()));
    }

    private boolean isFirst(User user, Visit visit) {
        links.sweepVisits(user.home(), clock.instant().minus(VisitSeals.LASTS));
        return links.use(user.home(), visit.stateHash(), clock.instant());
    }

    /** Links somebody who is in. */
    Outcome<Arrival> link(Provider provider, User user, Identity who, String address) {
        var link = new ProviderLink(provider.issuer(), who.subject(), clock.instant());
        return tenants.write(user.home(), () -> {
            if (!links.add(user, link)) {
                return Outcome.<Arrival>refused(new ProviderRefusal.LinkTaken(provider.label()));
            }
            records.recordOwn(user, "access.provider-linked", address, provider.issuer());
            return Outcome.<Arrival>done(new Arrival.Linked(link));
        });
    }
}
